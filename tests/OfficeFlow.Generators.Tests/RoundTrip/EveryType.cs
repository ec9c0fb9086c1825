namespace OfficeFlow.Generators.Tests.RoundTrip;

/// <summary>A message with a member of every type, in every form of member.</summary>
[OfficeFlowMessage("tests.every-type")]
public sealed partial record EveryType(string Text, bool Flag, Guid Id, Color Color = Color.Green)
{
    public sbyte SignedByte { get; init; }

    public byte Byte { get; set; }

    public short Short { get; init; }

    public ushort UnsignedShort { get; init; }

    public required int Int { get; init; }

    public uint UnsignedInt { get; init; }

    public long Long { get; init; }

    public float Float { get; init; }

    public double Double { get; init; }

    public byte[] Bytes { get; init; } = [];

    public ReadOnlyMemory<byte> Memory { get; init; }

    [AvroDecimal(28, 10)]
    public decimal Amount { get; init; }

    public DateTimeOffset Moment { get; init; }

    public DateOnly Day { get; init; }

    public TimeOnly Time { get; init; }

    public TimeSpan Duration { get; init; }

    public Point Point { get; init; }

    public Node? Tree { get; init; }

    public string[] Array { get; init; } = [];

    public List<int> List { get; init; } = [];

    public IList<long?> Indexed { get; init; } = [];

    public IReadOnlyList<Point> Points { get; init; } = [];

    public ICollection<Color> Colors { get; init; } = [];

    public IReadOnlyCollection<string?> Names { get; init; } = [];

    public IEnumerable<bool> Flags { get; init; } = [];

    public Dictionary<string, List<Node>> Forest { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Labels { get; init; } = new Dictionary<string, string?>();

    public IDictionary<string, ReadOnlyMemory<byte>?> Blobs { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>?>();

    [AvroDecimal(4, 1)]
    public List<decimal?>? Shares { get; init; }

    public int?[]?[]? Matrix { get; init; }

    public string? MaybeText { get; init; }

    public bool? MaybeFlag { get; init; }

    public sbyte? MaybeSignedByte { get; init; }

    public uint? MaybeUnsignedInt { get; init; }

    public long? MaybeLong { get; init; }

    public double? MaybeDouble { get; init; }

    public byte[]? MaybeBytes { get; init; }

    public ReadOnlyMemory<byte>? MaybeMemory { get; init; }

    public Guid? MaybeId { get; init; }

    public DateTimeOffset? MaybeMoment { get; init; }

    public DateOnly? MaybeDay { get; init; }

    public TimeOnly? MaybeTime { get; init; }

    public TimeSpan? MaybeDuration { get; init; }

    public Color? MaybeColor { get; init; }

    public Point? MaybePoint { get; init; }
}
