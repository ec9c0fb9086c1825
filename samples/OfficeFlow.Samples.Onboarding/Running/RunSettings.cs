namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>What the command line says.</summary>
/// <param name="Messages">How many people are hired.</param>
/// <param name="Organizations">By how many organizations.</param>
/// <param name="Brokers">The real cluster, or null for the embedded one.</param>
/// <param name="SchemaRegistry">The real registry, or null for the embedded one.</param>
/// <param name="TimeLimit">After which time a run that is not finished has failed.</param>
/// <param name="Verbose">Whether the SDK's log goes to the error stream.</param>
internal sealed record RunSettings(int Messages, int Organizations, string? Brokers, string? SchemaRegistry, TimeSpan TimeLimit, bool Verbose);
