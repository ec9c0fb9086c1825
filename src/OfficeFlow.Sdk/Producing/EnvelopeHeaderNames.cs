using System.Collections.Frozen;

namespace OfficeFlow.Producing;

/// <summary>The header names that only the SDK writes.</summary>
internal static class EnvelopeHeaderNames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        HeaderNames.MessageId, HeaderNames.MessageType, HeaderNames.CorrelationId, HeaderNames.CausationId, HeaderNames.Source,
        HeaderNames.Version, HeaderNames.OrganizationId, HeaderNames.EmployeeId, HeaderNames.RetryAttempt,
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name) || name.StartsWith("dlq-", StringComparison.Ordinal);
}
