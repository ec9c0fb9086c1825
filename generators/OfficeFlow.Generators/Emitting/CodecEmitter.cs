using System.Globalization;
using OfficeFlow.Generators.Model;
using static OfficeFlow.Generators.Emitting.ContractNames;

namespace OfficeFlow.Generators.Emitting;

/// <summary>Writes the codec of a message: straight calls on the writer and the reader, one method for each record, enum and collection.</summary>
internal static partial class CodecEmitter
{
    public static void Emit(SourceWriter code, MessageSpec message)
    {
        using (code.Open($"""
            /// <summary>Writes and reads <see cref="{message.Name.GlobalName}"/> as Avro binary.</summary>
            internal static class {message.CodecName}
            """))
        {
            EmitDescriptor(code, message);
            foreach (RecordSpec record in message.Records)
            {
                EmitRecord(code, record);
            }

            foreach (EnumSpec found in message.Enums)
            {
                EmitEnum(code, found);
            }

            foreach (CollectionSpec collection in message.Collections)
            {
                EmitCollection(code, collection);
            }
        }
    }

    private static void EmitDescriptor(SourceWriter code, MessageSpec message)
    {
        code.Lines($"""
            /// <summary>The Avro schema of the message, as it is registered.</summary>
            internal const string Schema = {Literals.Json(message.Schema.Json)};

            /// <summary>Gets what is known about the message.</summary>
            """);
        using (code.Open($"internal static {Descriptor} Descriptor {{ get; }} = new()", "};"))
        {
            code.Lines($"""
                ClrType = typeof({message.Name.GlobalName}),
                Type = {Literals.String(message.Type)},
                Version = {Literals.String(message.Version)},
                Topic = {TopicTemplate}.Parse({Literals.String(message.Topic.Text)}),
                """);
            if (message.Topic.HasPlainTwin)
            {
                code.Lines("PlainTopic = true,");
            }

            EmitTopicSettings(code, message.TopicSettings);
            if (message.Key is { } key)
            {
                code.Lines($"KeyMember = {Literals.String(key.MemberName)},");
            }

            code.Lines($"""
                SchemaName = {Literals.String(message.Schema.FullName)},
                SchemaJson = Schema,
                Fingerprint = 0x{message.Schema.Fingerprint.ToString("X16", CultureInfo.InvariantCulture)},
                """);
        }
    }

    private static void EmitTopicSettings(SourceWriter code, TopicSettingsSpec settings)
    {
        using (code.Open("TopicSettings = new()", "},"))
        {
            code.Lines(FormattableString.Invariant($"""
                Partitions = {settings.Partitions},
                ReplicationFactor = {settings.ReplicationFactor},
                Retention = {Literals.Duration(settings.Retention)},
                """));
        }
    }
}
