using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>One field of a record (specification, "Records").</summary>
public sealed class RecordField
{
    private AvroJsonObject _properties = AvroJsonObject.Empty;

    /// <summary>Names a field and says what it holds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="schema">The schema of its values.</param>
    /// <exception cref="ArgumentException">The name is not an Avro name.</exception>
    public RecordField(string name, AvroSchema schema)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(name));
        ArgumentNullException.ThrowIfNull(schema, nameof(schema));
        if (NameRules.CheckSimpleName("field", name) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }

        Name = name;
        Schema = schema;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The schema of the values.</summary>
    public AvroSchema Schema { get; }

    /// <summary>What a reader takes when the writer did not have the field.</summary>
    /// <value>The default is null: there is no default value. <see cref="AvroJson.Null"/> is the default value <c>null</c>.</value>
    /// <remarks>
    /// The record checks that it fits <see cref="Schema"/>. For a union, <see cref="UnionSchema.FindDefaultBranch"/> says which branch it is
    /// of.
    /// </remarks>
    public AvroJson? Default { get; init; }

    /// <summary>What the field is for; null for no word about it.</summary>
    public string? Doc { get; init; }

    /// <summary>The names a writer may have used for this field (specification, "Aliases").</summary>
    /// <value>The default is none.</value>
    /// <exception cref="ArgumentException">An alias appears twice.</exception>
    public IReadOnlyList<string> Aliases
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Aliases));
            field = [.. value];
            AliasRules.Require("field", Name, field);
        }
    } = [];

    /// <summary>How the field takes part in the sort order of its record.</summary>
    /// <value>The default is <see cref="FieldOrder.Ascending"/>.</value>
    public FieldOrder Order { get; init; }

    /// <summary>The attributes Avro does not define, in the order they are written.</summary>
    /// <exception cref="ArgumentException">An attribute has a meaning in Avro.</exception>
    public AvroJsonObject Properties
    {
        get => _properties;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Properties));
            SchemaAttributes.RequireCustomOnField(Name, value);
            _properties = value;
        }
    }

    /// <summary>The place of the whole field in the text it was read from; null when it was built in code.</summary>
    public SourceSpan? Source { get; internal init; }

    /// <summary>The place of the field's name; null when it was built in code.</summary>
    public SourceSpan? NameSource { get; internal init; }

    /// <summary>The place of the field's type: a reference by name, or the schema itself; null when it was built in code.</summary>
    public SourceSpan? TypeSource { get; internal init; }

    /// <summary>Writes the field's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
