using System.Buffers;
using Avro.Generic;
using Avro.IO;
using OfficeFlow.Serialization;

namespace OfficeFlow.Generators.Tests.RoundTrip;

/// <summary>Writes and reads messages as the runtime does, and decodes them with Apache.Avro as an independent opinion.</summary>
internal static class Codec
{
    public static byte[] Write<T>(T message)
        where T : IOfficeFlowMessage<T>
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new AvroWriter(output);
        T.Write(ref writer, message);
        writer.Complete();
        return output.WrittenSpan.ToArray();
    }

    public static T Read<T>(byte[] bytes)
        where T : IOfficeFlowMessage<T>
    {
        var reader = new AvroReader(bytes, DecodeLimits.Default);
        T message = T.Read(ref reader);
        reader.EnsureEnd();
        return message;
    }

    public static GenericRecord ReadByApache<T>(byte[] bytes)
        where T : IOfficeFlowMessage<T>
    {
        var schema = global::Avro.Schema.Parse(T.Descriptor.SchemaJson);
        using var input = new MemoryStream(bytes);
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema, schema).Read(null!, new BinaryDecoder(input));
        Assert.Equal(bytes.Length, input.Position);
        return record;
    }

    public static byte[] WriteByApache(GenericRecord record)
    {
        using var output = new MemoryStream();
        new GenericDatumWriter<GenericRecord>(record.Schema).Write(record, new BinaryEncoder(output));
        return output.ToArray();
    }
}
