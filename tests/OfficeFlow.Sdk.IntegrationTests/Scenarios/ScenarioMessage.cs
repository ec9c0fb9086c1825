using System.Diagnostics.CodeAnalysis;
using OfficeFlow.Avro;
using OfficeFlow.Sdk.IntegrationTests.Clusters;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.IntegrationTests.Scenarios;

/// <summary>A message with a topic of its own for every scenario and run. Written by hand, because a generated one's topic is a constant.</summary>
/// <typeparam name="TScenario">The test class that uses it.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Static abstract members are how messages are described.")]
public sealed record ScenarioMessage<TScenario>(string Key, int Number) : IOfficeFlowMessage<ScenarioMessage<TScenario>>
{
    private static readonly AvroSchema Schema = new RecordSchema(
        new SchemaName($"{typeof(TScenario).Name}Message", "OfficeFlow.IntegrationTests"),
        [new RecordField("key", PrimitiveSchema.String), new RecordField("number", PrimitiveSchema.Int)]);

    public static MessageDescriptor Descriptor { get; } = new()
    {
        ClrType = typeof(ScenarioMessage<TScenario>),
        Type = $"it.{typeof(TScenario).Name}",
        Version = "1.0",
        Topic = TopicTemplate.Parse($"it.{typeof(TScenario).Name}-{TestCluster.RunId}"),
        TopicSettings = new TopicSettings { Partitions = 4, Retention = TimeSpan.FromHours(1) },
        KeyMember = nameof(Key),
        SchemaName = $"OfficeFlow.IntegrationTests.{typeof(TScenario).Name}Message",
        SchemaJson = Schema.ToJson(),
        Fingerprint = unchecked((ulong)SchemaFingerprint.Rabin(Schema)),
    };

    public static string? GetKey(ScenarioMessage<TScenario> message) => message.Key;

    public static void Write(ref AvroWriter writer, ScenarioMessage<TScenario> message)
    {
        writer.WriteString(message.Key);
        writer.WriteInt(message.Number);
    }

    public static ScenarioMessage<TScenario> Read(ref AvroReader reader) => new(reader.ReadString(), reader.ReadInt());
}
