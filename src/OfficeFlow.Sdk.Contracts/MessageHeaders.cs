using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OfficeFlow;

/// <summary>The headers of a record, in their order. Immutable; a view on the record's bytes.</summary>
/// <remarks>Kafka allows a name to repeat (kafkajs makes use of it); a look-up by name gives the last one.</remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The field's term is headers.")]
public sealed class MessageHeaders : IReadOnlyList<MessageHeader>
{
    private readonly MessageHeader[] _headers;

    /// <summary>Creates the list.</summary>
    /// <param name="headers">The headers, in order.</param>
    public MessageHeaders(IEnumerable<MessageHeader> headers)
    {
        _headers = [.. headers];
    }

    /// <summary>Gets the list without any header.</summary>
    public static MessageHeaders Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _headers.Length;

    /// <inheritdoc/>
    public MessageHeader this[int index] => _headers[index];

    /// <summary>Finds the last header of a name.</summary>
    /// <param name="name">The name; case matters.</param>
    /// <param name="value">The header's bytes.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string name, out ReadOnlyMemory<byte> value)
    {
        for (int i = _headers.Length - 1; i >= 0; i--)
        {
            if (string.Equals(_headers[i].Name, name, StringComparison.Ordinal))
            {
                value = _headers[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Finds the last header of a name and reads it as UTF-8 text.</summary>
    /// <param name="name">The name; case matters.</param>
    /// <returns>The text, or <see langword="null"/> when there is no such header. Invalid UTF-8 gives replacement characters.</returns>
    public string? GetText(string name) => TryGetValue(name, out ReadOnlyMemory<byte> value) ? Encoding.UTF8.GetString(value.Span) : null;

    /// <inheritdoc/>
    public IEnumerator<MessageHeader> GetEnumerator() => ((IEnumerable<MessageHeader>)_headers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
