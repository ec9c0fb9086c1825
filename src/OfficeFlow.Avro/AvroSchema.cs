using System.Diagnostics.CodeAnalysis;
using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;
using OfficeFlow.Avro.Writing;

namespace OfficeFlow.Avro;

/// <summary>An Avro schema: immutable, valid, and equal to every other schema that says the same (specification, "Schema Declaration").</summary>
/// <remarks>
/// A closed set: <see cref="PrimitiveSchema"/>, <see cref="RecordSchema"/>, <see cref="EnumSchema"/>, <see cref="FixedSchema"/>,
/// <see cref="ArraySchema"/>, <see cref="MapSchema"/> and <see cref="UnionSchema"/>. Safe for use by any number of threads.
/// </remarks>
public abstract class AvroSchema : IEquatable<AvroSchema>
{
    private AvroJsonObject _properties = AvroJsonObject.Empty;

    private protected AvroSchema()
    {
    }

    /// <summary>The kind of the schema.</summary>
    public abstract SchemaKind Kind { get; }

    /// <summary>What the values mean beyond their kind, for example a date; null for nothing (specification, "Logical Types").</summary>
    public LogicalType? LogicalType { get; internal init; }

    /// <summary>The attributes Avro does not define, in the order they are written; also a logical type that is unknown or not valid here.</summary>
    /// <exception cref="ArgumentException">
    /// An attribute has a meaning in Avro for this kind of schema, or the schema is a union, which has none.
    /// </exception>
    public AvroJsonObject Properties
    {
        get => _properties;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Properties));
            SchemaAttributes.RequireCustom(Kind, value);
            _properties = value;
        }
    }

    /// <summary>
    /// The place of the schema in the text it was read from; null when it was built in code. For a reference, the place of the definition.
    /// </summary>
    public SourceSpan? Source { get; internal init; }

    internal AvroJsonObject ParsedProperties
    {
        init => _properties = value;
    }

    /// <summary>Reads a schema.</summary>
    /// <param name="json">The schema as JSON text (.avsc).</param>
    /// <returns>The schema.</returns>
    /// <exception cref="SchemaParseException">The text is not a valid Avro schema; every problem is listed.</exception>
    public static AvroSchema Parse(string json) => AvroSchemaParser.Default.Parse(json);

    /// <summary>Reads a schema, or says why the text is none.</summary>
    /// <param name="json">The schema as JSON text (.avsc).</param>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="errors">Every problem found; empty on success.</param>
    /// <returns>True if the text is a valid Avro schema.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out AvroSchema? schema, out IReadOnlyList<SchemaError> errors)
    {
        SchemaParseResult result = AvroSchemaParser.Default.TryParse(json);
        schema = result.Schema;
        errors = result.Errors;
        return schema is not null;
    }

    /// <summary>Copies the schema with one custom property set.</summary>
    /// <param name="name">The attribute, for example <c>officeflow.unit</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The copy, of the same kind; inside a record that refers to itself the references point to the copy.</returns>
    /// <remarks>The copy of a record has no positions: they would be of a text that does not say what the copy says.</remarks>
    /// <exception cref="ArgumentException">
    /// The attribute has a meaning in Avro for this kind of schema, or the schema is a union, which has none.
    /// </exception>
    public AvroSchema WithProperty(string name, AvroJson value)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        AvroJsonObject properties = Properties.With(name, value);
        SchemaAttributes.RequireCustom(Kind, AvroJsonObject.Empty.With(name, value));
        return WithProperties(properties);
    }

    /// <summary>Copies the schema without one custom property.</summary>
    /// <param name="name">The attribute; an unknown one is no error.</param>
    /// <returns>The copy, of the same kind.</returns>
    public AvroSchema WithoutProperty(string name)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        AvroJsonObject properties = Properties.Without(name);
        return ReferenceEquals(properties, Properties) ? this : WithProperties(properties);
    }

    /// <summary>Writes the schema as compact JSON: attributes in a fixed order, each named type defined where it first appears.</summary>
    /// <returns>Text that reads back as an equal schema.</returns>
    /// <exception cref="InvalidOperationException">Two different types share one full name, or definitions nest deeper than 256 levels.</exception>
    public string ToJson() => SchemaJsonWriter.Write(this);

    /// <summary>Writes the schema as the specification's "Parsing Canonical Form for Schemas": names, kinds and sizes only.</summary>
    /// <returns>The text that fingerprints are taken of.</returns>
    /// <remarks>
    /// Logical types, defaults and aliases are not part of it: equal canonical forms do not mean equal values. See
    /// <see cref="SchemaEquality"/>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">Definitions nest deeper than 256 levels.</exception>
    public string ToCanonicalForm() => CanonicalFormWriter.Write(this);

    /// <summary>Writes the schema as <see cref="ToJson"/> does.</summary>
    /// <returns>The JSON text.</returns>
    public sealed override string ToString() => ToJson();

    /// <summary>
    /// Says whether two schemas say the same: names, aliases, docs, defaults, logical types and properties included, positions not.
    /// </summary>
    /// <param name="other">The schema to compare with.</param>
    /// <returns>True if both would be written as the same JSON, the order of custom properties aside.</returns>
    public bool Equals(AvroSchema? other) => other is not null && SchemaEquality.AreEqual(this, other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as AvroSchema);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => ShallowHashCode();

    /// <summary>Hashes what the schema itself says but not its parts, which may lead back to it.</summary>
    internal abstract int ShallowHashCode();

    private protected abstract AvroSchema WithProperties(AvroJsonObject properties);
}
