using OfficeFlow.Avro;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests;

// Written by hand in the shape that the generator emits: the one file of this project that knows it.

/// <summary>A message on a plain topic, with a key of its own.</summary>
internal sealed record Ticket(string? Key, int Number) : IOfficeFlowMessage<Ticket>
{
    public const string Topic = "ticket.opened";

    public static MessageDescriptor Descriptor { get; } = TestMessages.Describe<Ticket>(
        "ticket.opened",
        Topic,
        nameof(Key),
        """{"type":"record","name":"Ticket","namespace":"OfficeFlow.Sdk.Tests","fields":[{"name":"key","type":["null","string"],"default":null},{"name":"number","type":"int"}]}""");

    public static string? GetKey(Ticket message) => message.Key;

    public static void Write(ref AvroWriter writer, Ticket message)
    {
        writer.WriteInt(message.Key is null ? 0 : 1);
        if (message.Key is not null)
        {
            writer.WriteString(message.Key);
        }

        writer.WriteInt(message.Number);
    }

    public static Ticket Read(ref AvroReader reader)
    {
        string? key = reader.ReadIndex(2) == 0 ? null : reader.ReadString();
        int number = reader.ReadInt();
        return new Ticket(key, number);
    }
}

/// <summary>A message on organization topics, without a key of its own. What a handler of <see cref="Ticket"/> sends.</summary>
internal sealed record Notice(string Text) : IOfficeFlowMessage<Notice>
{
    public static MessageDescriptor Descriptor { get; } = TestMessages.Describe<Notice>(
        "notice.sent",
        "notice.sent.{organizationId}",
        null,
        """{"type":"record","name":"Notice","namespace":"OfficeFlow.Sdk.Tests","fields":[{"name":"text","type":"string"}]}""");

    public static string? GetKey(Notice message) => null;

    public static void Write(ref AvroWriter writer, Notice message) => writer.WriteString(message.Text);

    public static Notice Read(ref AvroReader reader) => new(reader.ReadString());
}

/// <summary>A message whose author checks a member in its setter, as C# allows.</summary>
internal sealed record Guarded : IOfficeFlowMessage<Guarded>
{
    public static MessageDescriptor Descriptor { get; } = TestMessages.Describe<Guarded>(
        "guarded.set",
        "guarded.set",
        null,
        """{"type":"record","name":"Guarded","namespace":"OfficeFlow.Sdk.Tests","fields":[{"name":"count","type":"int"}]}""");

    public required int Count
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    public static string? GetKey(Guarded message) => null;

    public static void Write(ref AvroWriter writer, Guarded message) => writer.WriteInt(message.Count);

    public static Guarded Read(ref AvroReader reader)
    {
        int count = reader.ReadInt();
        return new Guarded { Count = count };
    }
}

internal static class TestMessages
{
    public static MessageDescriptor Describe<TMessage>(string type, string topic, string? keyMember, string schema) => new()
    {
        ClrType = typeof(TMessage),
        Type = type,
        Version = "1.0",
        Topic = TopicTemplate.Parse(topic),
        TopicSettings = new TopicSettings(),
        KeyMember = keyMember,
        SchemaName = typeof(TMessage).FullName!,
        SchemaJson = schema,
        Fingerprint = (ulong)SchemaFingerprint.Rabin(AvroSchema.Parse(schema)),
    };
}
