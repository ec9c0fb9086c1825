namespace OfficeFlow.Generators.Model;

/// <summary>The C# types that are one Avro primitive, with or without a logical type.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    Single,
    Double,
    ByteArray,
    ByteMemory,
    Guid,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
}
