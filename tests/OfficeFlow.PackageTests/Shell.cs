using System.Diagnostics;

namespace OfficeFlow.PackageTests;

/// <summary>Runs a command as a user would, in a folder, with nothing of this build's environment that would change what it does.</summary>
internal static class Shell
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    public static async Task<ShellResult> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // The test runner's own MSBuild variables would leak into the inner build.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name == "CI").ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(TimeLimit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' had not ended after {TimeLimit}.");
        }

        return new ShellResult(process.ExitCode, await output + await error);
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static async Task<string> SucceedAsync(string folder, string program, params string[] arguments)
    {
        ShellResult result = await RunAsync(folder, program, arguments);
        Assert.True(result.ExitCode == 0, $"'{program} {string.Join(' ', arguments)}' ended with {result.ExitCode}:\n{result.Output}");
        return result.Output;
    }
}
