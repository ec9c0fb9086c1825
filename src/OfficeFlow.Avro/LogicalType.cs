namespace OfficeFlow.Avro;

/// <summary>What the values of a schema mean beyond their kind (specification, "Logical Types").</summary>
public sealed class LogicalType : IEquatable<LogicalType>
{
    private LogicalType(LogicalTypeKind kind, string name, int precision = 0, int scale = 0)
    {
        Kind = kind;
        Name = name;
        Precision = precision;
        Scale = scale;
    }

    /// <summary>An RFC 4122 identifier.</summary>
    public static LogicalType Uuid { get; } = new(LogicalTypeKind.Uuid, "uuid");

    /// <summary>A calendar date.</summary>
    public static LogicalType Date { get; } = new(LogicalTypeKind.Date, "date");

    /// <summary>A time of day in milliseconds.</summary>
    public static LogicalType TimeMillis { get; } = new(LogicalTypeKind.TimeMillis, "time-millis");

    /// <summary>A time of day in microseconds.</summary>
    public static LogicalType TimeMicros { get; } = new(LogicalTypeKind.TimeMicros, "time-micros");

    /// <summary>A moment in milliseconds.</summary>
    public static LogicalType TimestampMillis { get; } = new(LogicalTypeKind.TimestampMillis, "timestamp-millis");

    /// <summary>A moment in microseconds.</summary>
    public static LogicalType TimestampMicros { get; } = new(LogicalTypeKind.TimestampMicros, "timestamp-micros");

    /// <summary>A moment in nanoseconds.</summary>
    public static LogicalType TimestampNanos { get; } = new(LogicalTypeKind.TimestampNanos, "timestamp-nanos");

    /// <summary>A local date and time in milliseconds.</summary>
    public static LogicalType LocalTimestampMillis { get; } = new(LogicalTypeKind.LocalTimestampMillis, "local-timestamp-millis");

    /// <summary>A local date and time in microseconds.</summary>
    public static LogicalType LocalTimestampMicros { get; } = new(LogicalTypeKind.LocalTimestampMicros, "local-timestamp-micros");

    /// <summary>A local date and time in nanoseconds.</summary>
    public static LogicalType LocalTimestampNanos { get; } = new(LogicalTypeKind.LocalTimestampNanos, "local-timestamp-nanos");

    /// <summary>Months, days and milliseconds.</summary>
    public static LogicalType Duration { get; } = new(LogicalTypeKind.Duration, "duration");

    /// <summary>Which logical type it is.</summary>
    public LogicalTypeKind Kind { get; }

    /// <summary>The value of the attribute <c>logicalType</c>.</summary>
    public string Name { get; }

    /// <summary>The largest number of decimal digits of a <c>decimal</c>.</summary>
    /// <value>0 for every other logical type.</value>
    public int Precision { get; }

    /// <summary>The number of digits after the decimal point of a <c>decimal</c>.</summary>
    /// <value>0 for every other logical type.</value>
    public int Scale { get; }

    internal static IReadOnlyList<LogicalType> WithoutParameters { get; } =
    [
        Uuid, Date, TimeMillis, TimeMicros, TimestampMillis, TimestampMicros, TimestampNanos,
        LocalTimestampMillis, LocalTimestampMicros, LocalTimestampNanos, Duration,
    ];

    /// <summary>An exact decimal number.</summary>
    /// <param name="precision">The largest number of digits; at least 1.</param>
    /// <param name="scale">The number of digits after the decimal point; from 0 to <paramref name="precision"/>.</param>
    /// <returns>The logical type.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The precision or the scale is out of its range.</exception>
    public static LogicalType Decimal(int precision, int scale = 0)
    {
        if (precision < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(precision), precision, $"logical type 'decimal' has precision {precision}; use 1 or more");
        }

        if (scale < 0 || scale > precision)
        {
            string message = $"logical type 'decimal' has scale {scale}; use a value from 0 to the precision {precision}";
            throw new ArgumentOutOfRangeException(nameof(scale), scale, message);
        }

        return new LogicalType(LogicalTypeKind.Decimal, "decimal", precision, scale);
    }

    /// <inheritdoc/>
    public bool Equals(LogicalType? other) => other is not null && other.Kind == Kind && other.Precision == Precision && other.Scale == Scale;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LogicalType);

    /// <inheritdoc/>
    public override int GetHashCode() => (Kind, Precision, Scale).GetHashCode();

    /// <summary>Writes the name, with precision and scale for a decimal.</summary>
    /// <returns>For example <c>decimal(12, 2)</c>.</returns>
    public override string ToString() => Kind == LogicalTypeKind.Decimal ? $"decimal({Precision}, {Scale})" : Name;
}
