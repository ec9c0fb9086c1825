using System.Collections.Concurrent;

namespace OfficeFlow.Testing;

/// <summary>The requests that an <see cref="EmbeddedSchemaRegistry"/> received, in the order of their arrival; always on.</summary>
/// <remarks>
/// It answers questions such as "did sixty-four concurrent sends ask the registry exactly once?". Requests that a fault failed are in it too. Safe to
/// use from any thread, and readable after the registry is disposed.
/// </remarks>
public sealed class SchemaRegistryRequestJournal
{
    private readonly ConcurrentQueue<SchemaRegistryRequest> _requests = new();

    internal SchemaRegistryRequestJournal()
    {
    }

    /// <summary>Gets the number of requests since the start or since <see cref="Clear"/>.</summary>
    public int Count => _requests.Count;

    /// <summary>Reads what is recorded so far.</summary>
    /// <returns>A copy that does not change any more, oldest request first.</returns>
    public IReadOnlyList<SchemaRegistryRequest> Read() => _requests.ToArray();

    /// <summary>Forgets what is recorded and goes on recording.</summary>
    public void Clear() => _requests.Clear();

    internal void Record(SchemaRegistryRequest request) => _requests.Enqueue(request);
}
