namespace OfficeFlow.PackageTests;

/// <summary>How a command ended, and what it printed.</summary>
internal sealed record ShellResult(int ExitCode, string Output);
