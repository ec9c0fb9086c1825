using System.Text;
using OfficeFlow.Serialization;

namespace OfficeFlow.Producing;

/// <summary>What does not change from one message of a type to the next.</summary>
internal sealed class ProducedMessage(MessageDescriptor descriptor)
{
    private const int Unknown = -1;

    // Written once from Unknown to the id; a thread that still sees Unknown only asks again.
    private int _schemaId = Unknown;

    public MessageDescriptor Descriptor { get; } = descriptor;

    public byte[] TypeBytes { get; } = Encoding.UTF8.GetBytes(descriptor.Type);

    public byte[] VersionBytes { get; } = Encoding.UTF8.GetBytes(descriptor.Version);

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
