namespace OfficeFlow.Avro;

/// <summary>The kinds of Avro schema (specification, "Schema Declaration").</summary>
public enum SchemaKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A 32-bit signed integer.</summary>
    Int,

    /// <summary>A 64-bit signed integer.</summary>
    Long,

    /// <summary>A 32-bit IEEE 754 number.</summary>
    Float,

    /// <summary>A 64-bit IEEE 754 number.</summary>
    Double,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>Named fields in order.</summary>
    Record,

    /// <summary>One of a list of symbols.</summary>
    Enum,

    /// <summary>A fixed number of bytes.</summary>
    Fixed,

    /// <summary>A list of items.</summary>
    Array,

    /// <summary>Values by string key.</summary>
    Map,

    /// <summary>One of several schemas.</summary>
    Union,
}
