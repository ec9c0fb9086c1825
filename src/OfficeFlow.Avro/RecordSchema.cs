using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>Named fields in order (specification, "Records").</summary>
public sealed class RecordSchema : NamedSchema
{
    private IReadOnlyList<RecordField>? _fields;
    private Dictionary<string, int>? _positions;

    /// <summary>Builds a record that does not refer to itself.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="fields">The fields, in the order they are written.</param>
    /// <exception cref="ArgumentException">Two fields share a name, or a default does not fit its field.</exception>
    public RecordSchema(SchemaName name, IEnumerable<RecordField> fields)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(fields, nameof(fields));
        RecordField[] list = [.. fields];
        SchemaProblem.ThrowFirst(RecordRules.Check(Name.FullName, list), nameof(fields));
        Complete(list);
        SchemaProblem.ThrowFirst(DefaultRules.Check(this), nameof(fields));
    }

    internal RecordSchema(SchemaName name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override SchemaKind Kind => SchemaKind.Record;

    /// <summary>True for <c>"type": "error"</c>: a record that a protocol raises (specification, "Protocol Declaration").</summary>
    public bool IsError { get; init; }

    /// <summary>The fields, in the order they are written.</summary>
    /// <exception cref="InvalidOperationException">The function given to <see cref="Recursive"/> is still running.</exception>
    public IReadOnlyList<RecordField> Fields => _fields
        ?? throw new InvalidOperationException($"record '{Name}' has no fields yet; read them after Recursive has returned");

    internal bool IsComplete => _fields is not null;

    /// <summary>Builds a record that refers to itself, directly or through others.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="fields">Gives the fields; it gets the record to refer to, whose <see cref="Fields"/> it must not read yet.</param>
    /// <returns>The finished record.</returns>
    /// <remarks>
    /// Mutual recursion is nesting: build the second record inside the function of the first. A record is visible before it is finished only there,
    /// so that everybody else sees an immutable one.
    /// </remarks>
    /// <exception cref="ArgumentException">Two fields share a name, or a default does not fit its field.</exception>
    public static RecordSchema Recursive(SchemaName name, Func<RecordSchema, IEnumerable<RecordField>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields, nameof(fields));
        return Finish(new RecordSchema(name), fields);
    }

    /// <summary>Finds a field.</summary>
    /// <param name="name">The name; case matters, aliases do not count.</param>
    /// <returns>The zero-based position, or -1.</returns>
    public int IndexOf(string name)
    {
        _ = Fields;
        return name is not null && _positions!.TryGetValue(name, out int position) ? position : -1;
    }

    internal void Complete(IReadOnlyList<RecordField> fields)
    {
        _positions = new Dictionary<string, int>(fields.Count, StringComparer.Ordinal);
        for (int position = 0; position < fields.Count; position++)
        {
            _positions[fields[position].Name] = position;
        }

        _fields = fields;
    }

    private protected override AvroSchema WithProperties(AvroJsonObject properties)
    {
        // References inside the record must point to the copy. Re-reading the edited text is the simplest walk that gets every one of them right.
        var edited = new RecordSchema(Name) { Doc = Doc, Aliases = Aliases, IsError = IsError, ParsedProperties = properties };
        edited.Complete(Fields);
        return AvroSchemaParser.Trusted.Parse(edited.ToJson());
    }

    private static RecordSchema Finish(RecordSchema record, Func<RecordSchema, IEnumerable<RecordField>> fields)
    {
        RecordField[] list = [.. fields(record)];
        SchemaProblem.ThrowFirst(RecordRules.Check(record.Name.FullName, list), nameof(fields));
        record.Complete(list);
        SchemaProblem.ThrowFirst(DefaultRules.CheckReachable(record), nameof(fields));
        return record;
    }
}
