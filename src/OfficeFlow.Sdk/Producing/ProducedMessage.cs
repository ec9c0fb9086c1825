using System.Text;
using OfficeFlow.Serialization;

namespace OfficeFlow.Producing;

/// <summary>What does not change from one message of a type to the next.</summary>
internal sealed class ProducedMessage(MessageDescriptor descriptor)
{
    private const int Unknown = -1;

    private readonly Lock _gate = new();
    private volatile Task _line = Task.CompletedTask;

    // Written once from Unknown to the id; a thread that still sees Unknown only asks again.
    private int _schemaId = Unknown;

    public MessageDescriptor Descriptor { get; } = descriptor;

    public byte[] TypeBytes { get; } = Encoding.UTF8.GetBytes(descriptor.Type);

    public byte[] VersionBytes { get; } = Encoding.UTF8.GetBytes(descriptor.Version);

    /// <summary>Gets whether calls still wait for the schema id: a later one must not overtake them.</summary>
    public bool HasWaiting => !_line.IsCompleted;

    /// <summary>Puts a call that waits for the schema id behind those that wait already.</summary>
    /// <param name="handedOver">Completes when the call has sent its message or given up.</param>
    /// <returns>Completes when all calls before it have.</returns>
    public Task JoinLine(Task handedOver)
    {
        lock (_gate)
        {
            Task previous = _line;
            _line = Task.WhenAll(previous, handedOver);
            return previous;
        }
    }

    public bool TryGetSchemaId(SchemaIds ids, out int schemaId)
    {
        schemaId = _schemaId;
        if (schemaId == Unknown && ids.TryGet(Descriptor, out schemaId))
        {
            _schemaId = schemaId;
        }

        return schemaId != Unknown;
    }
}
