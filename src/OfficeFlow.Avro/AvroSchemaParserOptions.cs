namespace OfficeFlow.Avro;

/// <summary>How much a schema text may cost to read, and how strictly it is judged.</summary>
public sealed class AvroSchemaParserOptions
{
    private const int DefaultMaxDepth = 64;
    private const int LargestMaxDepth = 256;

    /// <summary>The longest text that is read.</summary>
    /// <value>In UTF-16 code units; the default is 1,048,576.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public int MaxLength
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(MaxLength), value, "MaxLength must be positive");
    } = 1024 * 1024;

    /// <summary>How deep definitions may nest.</summary>
    /// <value>In schemas inside schemas, from 1 to 256; the default is 64. The JSON around them may nest four levels for each.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= LargestMaxDepth
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxDepth), value, $"MaxDepth must be from 1 to {LargestMaxDepth}");
    } = DefaultMaxDepth;

    /// <summary>Whether a default value that does not fit its field is an error (specification, "Invalid defaults").</summary>
    /// <value>
    /// The default is true. A consumer turns it off for writer schemas: registries hold old ones with bad defaults that are never used.
    /// </value>
    public bool ValidateDefaults { get; init; } = true;

    internal static AvroSchemaParserOptions Default { get; } = new();

    internal static AvroSchemaParserOptions Trusted { get; } = new()
    {
        MaxLength = int.MaxValue,
        MaxDepth = LargestMaxDepth,
        ValidateDefaults = false,
    };

    /// <summary>A record costs three levels of JSON (object, fields, field) and its field's type begins the fourth.</summary>
    internal int MaxJsonDepth => (MaxDepth + 1) * 4;
}
