using System.Text;
using Confluent.Kafka;

namespace OfficeFlow.Producing;

/// <summary>What goes around a message: everything in the platform's envelope but the payload.</summary>
internal readonly record struct Envelope
{
    public required byte[] TypeBytes { get; init; }

    public required byte[] VersionBytes { get; init; }

    public required byte[] SourceBytes { get; init; }

    public required string MessageId { get; init; }

    public required string CorrelationId { get; init; }

    public string? CausationId { get; init; }

    public string? OrganizationId { get; init; }

    public string? EmployeeId { get; init; }

    /// <summary>Writes the headers. What is not set is absent: the other services take an empty header for a value.</summary>
    public Headers ToHeaders(IReadOnlyList<MessageHeader> further)
    {
        Headers headers =
        [
            new Header(HeaderNames.MessageId, Encoding.UTF8.GetBytes(MessageId)),
            new Header(HeaderNames.MessageType, TypeBytes),
            new Header(HeaderNames.CorrelationId, Encoding.UTF8.GetBytes(CorrelationId)),
            new Header(HeaderNames.Source, SourceBytes),
            new Header(HeaderNames.Version, VersionBytes),
        ];
        AddIfSet(headers, HeaderNames.OrganizationId, OrganizationId);
        AddIfSet(headers, HeaderNames.EmployeeId, EmployeeId);
        AddIfSet(headers, HeaderNames.CausationId, CausationId);
        foreach (MessageHeader header in further)
        {
            headers.Add(header.Name, header.Value.ToArray());
        }

        return headers;
    }

    private static void AddIfSet(Headers headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.Add(name, Encoding.UTF8.GetBytes(value));
        }
    }
}
