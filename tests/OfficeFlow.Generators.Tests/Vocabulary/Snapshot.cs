using System.Reflection;
using System.Runtime.CompilerServices;

namespace OfficeFlow.Generators.Tests.Vocabulary;

/// <summary>Compares generated text with a file beside the test, by the conventions of Verify: <c>*.verified.cs</c>, and <c>*.received.cs</c> on failure.</summary>
internal static class Snapshot
{
    private static readonly string ProjectDirectory = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value!;

    public static void Match(GeneratorRun run, string hintName, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        // The compiler may have mapped the path of the test away; what lies below the project it has not.
        string folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        string stem = Path.Combine(ProjectDirectory, folder, $"{Path.GetFileNameWithoutExtension(file)}.{test}#{hintName.Replace(".g.cs", "", StringComparison.Ordinal)}");
        string received = run.Text(hintName);
        string verified = File.Exists(stem + ".verified.cs") ? File.ReadAllText(stem + ".verified.cs") : "";
        if (received == verified)
        {
            File.Delete(stem + ".received.cs");
            return;
        }

        File.WriteAllText(stem + ".received.cs", received);
        Assert.Fail($"The generated text differs from '{stem}.verified.cs'; compare it with '{stem}.received.cs', and rename that when it is right.");
    }
}
