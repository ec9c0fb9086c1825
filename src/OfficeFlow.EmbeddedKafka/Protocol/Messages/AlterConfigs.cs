namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>AlterConfigs and IncrementalAlterConfigs: settings change, as a whole or one by one.</summary>
internal static class AlterConfigs
{
    /// <summary>Replaces all settings of a resource.</summary>
    internal sealed record Request(Resource[] Resources, bool ValidatesOnly) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader) => new(
            reader.ReadStructures(static reader => new Resource(
                ConfigResource.Read(reader),
                reader.ReadStructures(static reader => new Change(reader.ReadString(), ConfigOperation.Set, reader.ReadNullableString())))),
            reader.ReadBoolean());

        public IResponse Fail(ErrorCode error) => Response.Failed(Resources, error);
    }

    /// <summary>Changes only the settings that it names.</summary>
    internal sealed record IncrementalRequest(Resource[] Resources, bool ValidatesOnly) : IRequestReader<IncrementalRequest>
    {
        public static IncrementalRequest Read(ProtocolReader reader) => new(
            reader.ReadStructures(static reader => new Resource(
                ConfigResource.Read(reader),
                reader.ReadStructures(static reader => new Change(reader.ReadString(), (ConfigOperation)reader.ReadSByte(), reader.ReadNullableString())))),
            reader.ReadBoolean());

        public IResponse Fail(ErrorCode error) => Response.Failed(Resources, error);
    }

    internal sealed record Response(Result[] Results) : IResponse
    {
        internal static Response Failed(Resource[] resources, ErrorCode error) =>
            new(Array.ConvertAll(resources, resource => new Result(resource.Name, error, Message: null)));

        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime();
            writer.WriteStructures(Results, static (writer, result) =>
            {
                writer.WriteError(result.Error);
                writer.WriteString(result.Message);
                result.Resource.Write(writer);
            });
            writer.WriteTaggedFields();
        }
    }

    internal sealed record Resource(ConfigResource Name, Change[] Changes);

    internal sealed record Change(string Name, ConfigOperation Operation, string? Value);

    internal sealed record Result(ConfigResource Resource, ErrorCode Error, string? Message);
}
