using System.Collections.Frozen;

namespace OfficeFlow.Configuration;

/// <summary>Settings of the client library that the SDK's guarantees rest on, or that have a typed setting whose validation must not be passed by.</summary>
internal static class ProtectedClientSettings
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "bootstrap.servers", "metadata.broker.list", "client.id", "group.id", "security.protocol", "sasl.mechanism", "sasl.mechanisms",
        "sasl.username", "sasl.password", "sasl.kerberos.kinit.cmd", "ssl.ca.location", "ssl.certificate.location", "ssl.key.location",
        "enable.ssl.certificate.verification", "ssl.endpoint.identification.algorithm",
        "enable.idempotence", "acks", "request.required.acks", "partitioner", "max.in.flight", "max.in.flight.requests.per.connection",
        "message.timeout.ms", "delivery.timeout.ms", "enable.auto.commit", "enable.auto.offset.store", "auto.offset.reset",
        "enable.partition.eof", "partition.assignment.strategy", "allow.auto.create.topics", "max.poll.interval.ms",
        "auto.commit.enable", "isolation.level", "transactional.id", "dotnet.consumer.consume.result.fields",
        "queue.buffering.max.messages", "dotnet.producer.enable.delivery.reports", "dotnet.producer.enable.background.poll",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
