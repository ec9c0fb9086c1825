using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Parsing;

namespace OfficeFlow.Avro;

/// <summary>Reads Avro schemas from JSON text and says everything that is wrong with a text, with line and column.</summary>
/// <remarks>
/// Safe for use by any number of threads. Nothing but <see cref="SchemaParseException"/> comes of bad text, however deep or long it is.
/// </remarks>
public sealed class AvroSchemaParser
{
    private readonly AvroSchemaParserOptions _options;

    /// <summary>Builds a parser with the default limits.</summary>
    public AvroSchemaParser()
        : this(AvroSchemaParserOptions.Default)
    {
    }

    /// <summary>Builds a parser.</summary>
    /// <param name="options">The limits and the strictness.</param>
    public AvroSchemaParser(AvroSchemaParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options, nameof(options));
        _options = options;
    }

    internal static AvroSchemaParser Default { get; } = new();

    internal static AvroSchemaParser Trusted { get; } = new(AvroSchemaParserOptions.Trusted);

    /// <summary>Reads a schema.</summary>
    /// <param name="json">The schema as JSON text (.avsc).</param>
    /// <param name="names">Types defined elsewhere that the text may refer to by name; null for none.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="SchemaParseException">The text is not a valid Avro schema; every problem is listed.</exception>
    public AvroSchema Parse(string json, SchemaNames? names = null)
    {
        SchemaParseResult result = TryParse(json, names);
        return result.Schema ?? throw new SchemaParseException(result.Errors);
    }

    /// <summary>Reads a schema, or says why the text is none.</summary>
    /// <param name="json">The schema as JSON text (.avsc).</param>
    /// <param name="names">Types defined elsewhere that the text may refer to by name; null for none.</param>
    /// <returns>The schema or the errors, and the warnings.</returns>
    public SchemaParseResult TryParse(string json, SchemaNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(json, nameof(json));
        List<SchemaError> errors = [];
        return JsonReader.Read(json, _options, errors) is { } document
            ? new SchemaReader(_options, names, errors).ReadDocument(document)
            : new SchemaParseResult(schema: null, errors, []);
    }
}
