namespace OfficeFlow.Avro;

/// <summary>The logical types this library knows (specification, "Logical Types").</summary>
public enum LogicalTypeKind
{
    /// <summary>An exact decimal number: <c>bytes</c> or <c>fixed</c>.</summary>
    Decimal,

    /// <summary>An RFC 4122 identifier: <c>string</c>, or <c>fixed</c> of 16 bytes.</summary>
    Uuid,

    /// <summary>Days since 1970-01-01: <c>int</c>.</summary>
    Date,

    /// <summary>Milliseconds since midnight: <c>int</c>.</summary>
    TimeMillis,

    /// <summary>Microseconds since midnight: <c>long</c>.</summary>
    TimeMicros,

    /// <summary>Milliseconds since 1970-01-01T00:00Z: <c>long</c>.</summary>
    TimestampMillis,

    /// <summary>Microseconds since 1970-01-01T00:00Z: <c>long</c>.</summary>
    TimestampMicros,

    /// <summary>Nanoseconds since 1970-01-01T00:00Z: <c>long</c>.</summary>
    TimestampNanos,

    /// <summary>Milliseconds since 1970-01-01T00:00 of some local time: <c>long</c>.</summary>
    LocalTimestampMillis,

    /// <summary>Microseconds since 1970-01-01T00:00 of some local time: <c>long</c>.</summary>
    LocalTimestampMicros,

    /// <summary>Nanoseconds since 1970-01-01T00:00 of some local time: <c>long</c>.</summary>
    LocalTimestampNanos,

    /// <summary>Months, days and milliseconds: <c>fixed</c> of 12 bytes.</summary>
    Duration,
}
