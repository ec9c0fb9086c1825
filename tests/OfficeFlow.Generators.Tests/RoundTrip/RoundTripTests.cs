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
        EveryType message = Sample(sample);

        EveryType read = Codec.Read<EveryType>(Codec.Write(message));

        Assert.Equal(JsonSerializer.Serialize(message, WithFields), JsonSerializer.Serialize(read, WithFields));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Message_Written_IsReadByApacheAvroAndWrittenTheSame(string sample)
    {
        byte[] written = Codec.Write(Sample(sample));

        global::Avro.Generic.GenericRecord record = Codec.ReadByApache<EveryType>(written);

        Assert.Equal(written, Codec.WriteByApache(record));
    }

    [Fact]
    public void Message_ReadByApacheAvro_HasTheSameValues()
    {
        global::Avro.Generic.GenericRecord record = Codec.ReadByApache<EveryType>(Codec.Write(Sample("Greatest")));

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
        EveryType message = Sample("Empty");

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
        "Value 77 is not a member of enum 'Color'; set the property to a declared member.", Refuse(Sample("Empty") with { Color = (Color)77 }));

    [Fact]
    public void Decimal_ThatDoesNotFit_IsRefused() => Assert.StartsWith(
        "Decimal 'message.Amount' has the value", Refuse(Sample("Empty") with { Amount = 0.12345678901m }), StringComparison.Ordinal);

    [Fact]
    public void Record_ThatContainsItself_IsRefused()
    {
        var loop = new Node { @class = "loop" };
        loop.Left = loop;

        Assert.Equal(
            "A record is nested in itself more than 64 levels deep; make it flatter, or look for a record that contains itself.",
            Refuse(Sample("Empty") with { Tree = loop }));
    }

    [Fact]
    public void Number_ThatDoesNotFitTheSmallerType_IsRefused()
    {
        // Text "", Flag, Id, Color, then SignedByte = 128: zig-zag 256.
        byte[] written = Codec.Write(Sample("Empty"));
        byte[] wide = [.. written[..40], 0x80, 0x02, .. written[41..]];

        DecodeException refusal = Assert.Throws<DecodeException>(() => Codec.Read<EveryType>(wide));

        Assert.Equal("An int has the value 128; from -128 to 127 are legal at byte 40.", refusal.Message);
    }

    [Fact]
    public void Bytes_CutOffAnywhere_AreRefusedAsDecodeException()
    {
        byte[] written = Codec.Write(Sample("Greatest"));

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

    private static EveryType Sample(string name) => name switch
    {
        "Empty" => new EveryType("", false, Guid.Empty) { Int = 0, Amount = 0.0000000000m, Moment = DateTimeOffset.UnixEpoch, Day = new DateOnly(1970, 1, 1) },
        "Smallest" => new EveryType(" ", true, Guid.Empty, Color.Red)
        {
            SignedByte = sbyte.MinValue, Short = short.MinValue, Int = int.MinValue, Long = long.MinValue, Float = float.MinValue, Double = double.MinValue,
            Amount = -999_999_999_999_999_999.9999999999m, Moment = DateTimeOffset.MinValue, Day = DateOnly.MinValue, Duration = TimeSpan.FromDays(-10_000_000),
            Bytes = [0], Memory = new byte[] { 0 }, Array = [""], List = [0], Indexed = [null], Points = [default], Colors = [Color.Red], Names = [null], Flags = [false],
            Labels = new Dictionary<string, string?> { [""] = null }, Blobs = new Dictionary<string, ReadOnlyMemory<byte>?> { ["none"] = null, ["empty"] = ReadOnlyMemory<byte>.Empty },
            Shares = [null], Matrix = [null, [], [null]], MaybeText = "", MaybeFlag = false, MaybeBytes = [], MaybeMemory = ReadOnlyMemory<byte>.Empty, MaybeLong = long.MinValue,
            MaybeDay = DateOnly.MinValue, MaybeTime = TimeOnly.MinValue, MaybeColor = Color.Red, MaybePoint = default(Point),
        },
        _ => new EveryType("Grüße 🐘", true, new Guid("01234567-89ab-cdef-0123-456789abcdef"), Color.Blue)
        {
            SignedByte = sbyte.MaxValue, Byte = byte.MaxValue, Short = short.MaxValue, UnsignedShort = ushort.MaxValue, Int = int.MaxValue, UnsignedInt = uint.MaxValue,
            Long = long.MaxValue, Float = float.MaxValue, Double = double.MaxValue, Bytes = [1, 2, 255], Memory = new byte[300],
            Amount = 999_999_999_999_999_999.9999999999m, Moment = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), Day = DateOnly.MaxValue,
            Time = new TimeOnly(23, 59, 59, 999, 999), Duration = TimeSpan.FromDays(10_000_000), Point = new Point(int.MaxValue, int.MinValue) { Label = "p" },
            Tree = new Node { @class = "root", Left = new Node { @class = "leaf" }, Children = [new Node { @class = "a" }, new Node { @class = "b" }] },
            Array = ["a", new string('x', 1000)], List = [.. Enumerable.Range(0, 1000)], Indexed = [1, null, long.MaxValue], Points = [new Point(1, 2), new Point(3, 4)],
            Colors = [Color.Green, Color.Blue], Names = ["a", null, "b"], Flags = Enumerable.Repeat(true, 3),
            Forest = new() { ["pine"] = [new Node { @class = "p" }], ["oak"] = [] }, Labels = new Dictionary<string, string?> { ["k"] = "v" },
            Blobs = new Dictionary<string, ReadOnlyMemory<byte>?> { ["k"] = new byte[] { 7 } }, Shares = [99.9m, null, -0.1m], Matrix = [[1, null], null],
            MaybeText = "t", MaybeFlag = true, MaybeSignedByte = -1, MaybeUnsignedInt = uint.MaxValue, MaybeLong = long.MaxValue, MaybeDouble = 0.5, MaybeBytes = [9], MaybeMemory = new byte[] { 8 },
            MaybeId = Guid.AllBitsSet, MaybeMoment = DateTimeOffset.UnixEpoch, MaybeDay = DateOnly.MaxValue, MaybeTime = new TimeOnly(1, 2), MaybeDuration = TimeSpan.FromTicks(-10), MaybeColor = Color.Blue,
            MaybePoint = new Point(5, 6),
        },
    };
}
