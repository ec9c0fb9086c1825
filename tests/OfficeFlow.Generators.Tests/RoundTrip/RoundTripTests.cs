using System.Text.Json;
using OfficeFlow.Serialization;

namespace OfficeFlow.Generators.Tests.RoundTrip;

public class RoundTripTests
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    public static TheoryData<string> Samples { get; } = ["Empty", "Smallest", "Greatest"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Message_WrittenAndRead_IsTheSame(string sample)
    {
        EveryType message = EveryTypeSamples.Get(sample);

        EveryType read = Codec.Read<EveryType>(Codec.Write(message));

        Assert.Equal(JsonSerializer.Serialize(message, WithFields), JsonSerializer.Serialize(read, WithFields));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Message_Written_IsReadByApacheAvroAndWrittenTheSame(string sample)
    {
        byte[] written = Codec.Write(EveryTypeSamples.Get(sample));

        global::Avro.Generic.GenericRecord record = Codec.ReadByApache<EveryType>(written);

        Assert.Equal(written, Codec.WriteByApache(record));
    }

    [Fact]
    public void Message_ReadByApacheAvro_HasTheSameValues()
    {
        global::Avro.Generic.GenericRecord record = Codec.ReadByApache<EveryType>(Codec.Write(EveryTypeSamples.Get("Greatest")));

        Assert.Equal("Grüße 🐘", record["text"]);
        Assert.Equal(new Guid("01234567-89ab-cdef-0123-456789abcdef"), record["id"]);
        Assert.Equal("Azure", ((global::Avro.Generic.GenericEnum)record["color"]).Value);
        Assert.Equal(255, record["byte"]);
        Assert.Equal(4294967295L, record["unsignedInt"]);
        Assert.Equal(999_999_999_999_999_999.9999999999m, (decimal)(global::Avro.AvroDecimal)record["amount"]);
        Assert.Equal(new DateTime(9999, 12, 31), record["day"]);
        Assert.Equal("leaf", ((global::Avro.Generic.GenericRecord)((global::Avro.Generic.GenericRecord)record["tree"])["left"])["class"]);
    }

    [Fact]
    public void Fingerprint_OfTheSchema_IsThatOfApacheAvro()
    {
        byte[] expected = global::Avro.SchemaNormalization.ParsingFingerprint("CRC-64-AVRO", global::Avro.Schema.Parse(OfEveryType.SchemaJson));

        Assert.Equal(expected, BitConverter.GetBytes(OfEveryType.Fingerprint));
    }

    [Fact]
    public void NullInAMember_ThatDoesNotAllowIt_IsRefusedByName()
    {
        EveryType message = EveryTypeSamples.Get("Empty");

        Assert.Equal(Refusal("message.Text"), Refuse(message with { Text = null! }));
        Assert.Equal(Refusal("message.Bytes"), Refuse(message with { Bytes = null! }));
        Assert.Equal(Refusal("message.List"), Refuse(message with { List = null! }));
        Assert.Equal(Refusal("message.Array[]"), Refuse(message with { Array = [null!] }));
        Assert.Equal(Refusal("message.Forest[]"), Refuse(message with { Forest = new() { ["a"] = null! } }));
        Assert.Equal(Refusal("node.@class"), Refuse(message with { Tree = new Node { @class = null! } }));
        Assert.Equal(Refusal("node.Children[]"), Refuse(message with { Tree = new Node { @class = "", Children = [null!] } }));

        static string Refusal(string member) => $"Member '{member}' is null but its schema does not allow null; set it, or declare it nullable.";
    }

    [Fact]
    public void EnumValue_ThatIsNotDeclared_IsRefused() => Assert.Equal(
        "Value 77 is not a member of enum 'Color'; set the property to a declared member.", Refuse(EveryTypeSamples.Get("Empty") with { Color = (Color)77 }));

    [Fact]
    public void Decimal_ThatDoesNotFit_IsRefused() => Assert.StartsWith(
        "Decimal 'message.Amount' has the value", Refuse(EveryTypeSamples.Get("Empty") with { Amount = 0.12345678901m }), StringComparison.Ordinal);

    [Fact]
    public void Record_ThatContainsItself_IsRefused()
    {
        var loop = new Node { @class = "loop" };
        loop.Left = loop;

        Assert.Equal(
            "A record is nested in itself more than 64 levels deep; make it flatter, or look for a record that contains itself.",
            Refuse(EveryTypeSamples.Get("Empty") with { Tree = loop }));
    }

    [Fact]
    public void Number_ThatDoesNotFitTheSmallerType_IsRefused()
    {
        // Text "", Flag, Id, Color, then SignedByte = 128: zig-zag 256.
        byte[] written = Codec.Write(EveryTypeSamples.Get("Empty"));
        byte[] wide = [.. written[..40], 0x80, 0x02, .. written[41..]];

        DecodeException refusal = Assert.Throws<DecodeException>(() => Codec.Read<EveryType>(wide));

        Assert.Equal("An int has the value 128; from -128 to 127 are legal at byte 40.", refusal.Message);
    }

    [Fact]
    public void Bytes_CutOffAnywhere_AreRefusedAsDecodeException()
    {
        byte[] written = Codec.Write(EveryTypeSamples.Get("Greatest"));

        for (int length = 0; length < written.Length; length++)
        {
            _ = Assert.Throws<DecodeException>(() => Codec.Read<EveryType>(written[..length]));
        }
    }

    [Fact]
    public void BlockCount_ThatCannotFit_IsRefusedBeforeAnythingIsAllocated()
    {
        // An array of points claims items of three bytes each.
        byte[] written = Codec.Write(new Bomb { Points = [] });

        Assert.Equal([0], written);
        _ = Assert.Throws<DecodeException>(() => Codec.Read<Bomb>([0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 1, 2, 3]));
    }

    private static MessageDescriptor OfEveryType => Descriptor<EveryType>();

    private static MessageDescriptor Descriptor<T>()
        where T : IOfficeFlowMessage<T> => T.Descriptor;

    private static string Refuse(EveryType message) => Assert.Throws<EncodeException>(() => Codec.Write(message)).Message;
}
