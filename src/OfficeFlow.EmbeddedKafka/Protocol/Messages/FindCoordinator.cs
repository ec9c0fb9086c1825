namespace OfficeFlow.EmbeddedKafka.Protocol.Messages;

/// <summary>FindCoordinator: which broker looks after groups or transactional ids.</summary>
internal static class FindCoordinator
{
    internal const sbyte Group = 0;
    internal const sbyte Transaction = 1;

    internal sealed record Request(sbyte KeyType, string[] Keys) : IRequestReader<Request>
    {
        public static Request Read(ProtocolReader reader)
        {
            if (reader.Version >= 4)
            {
                return new Request(reader.ReadSByte(), reader.ReadArray(static reader => reader.ReadString()));
            }

            var key = reader.ReadString();
            return new Request(reader.Version >= 1 ? reader.ReadSByte() : Group, [key]);
        }

        public IResponse Fail(ErrorCode error) => new Response(Array.ConvertAll(Keys, key => Coordinator.Failed(key, error)));
    }

    internal sealed record Response(Coordinator[] Coordinators) : IResponse
    {
        public void Write(ProtocolWriter writer)
        {
            writer.WriteThrottleTime(since: 1);
            if (writer.Version >= 4)
            {
                writer.WriteStructures(Coordinators, WriteCoordinator);
            }
            else
            {
                WriteSingle(writer, Coordinators[0]);
            }

            writer.WriteTaggedFields();
        }
    }

    internal sealed record Coordinator(string Key, ErrorCode Error, int BrokerId, string Host, int Port)
    {
        internal string? Message => Error == ErrorCode.None ? null : $"The coordinator of '{Key}' cannot be told: {Error}.";

        internal static Coordinator Failed(string key, ErrorCode error) => new(key, error, -1, string.Empty, -1);
    }

    private static void WriteSingle(ProtocolWriter writer, Coordinator coordinator)
    {
        writer.WriteError(coordinator.Error);
        if (writer.Version >= 1)
        {
            writer.WriteString(coordinator.Message);
        }

        WriteAddress(writer, coordinator);
    }

    private static void WriteCoordinator(ProtocolWriter writer, Coordinator coordinator)
    {
        writer.WriteString(coordinator.Key);
        WriteAddress(writer, coordinator);
        writer.WriteError(coordinator.Error);
        writer.WriteString(coordinator.Message);
    }

    private static void WriteAddress(ProtocolWriter writer, Coordinator coordinator)
    {
        writer.WriteInt32(coordinator.BrokerId);
        writer.WriteString(coordinator.Host);
        writer.WriteInt32(coordinator.Port);
    }
}
