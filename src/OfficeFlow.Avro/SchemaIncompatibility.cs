namespace OfficeFlow.Avro;

/// <summary>One reason why a reader cannot read what a writer wrote.</summary>
public sealed class SchemaIncompatibility
{
    internal SchemaIncompatibility(SchemaIncompatibilityKind kind, string path, string message, AvroSchema reader, AvroSchema writer)
    {
        Kind = kind;
        Path = path;
        Message = message;
        Reader = reader;
        Writer = writer;
    }

    /// <summary>The kind of reason.</summary>
    public SchemaIncompatibilityKind Kind { get; }

    /// <summary>The kind as the registry writes it, for example <c>TYPE_MISMATCH</c>.</summary>
    public string Code => Kind switch
    {
        SchemaIncompatibilityKind.NameMismatch => "NAME_MISMATCH",
        SchemaIncompatibilityKind.FixedSizeMismatch => "FIXED_SIZE_MISMATCH",
        SchemaIncompatibilityKind.MissingEnumSymbols => "MISSING_ENUM_SYMBOLS",
        SchemaIncompatibilityKind.ReaderFieldMissingDefaultValue => "READER_FIELD_MISSING_DEFAULT_VALUE",
        SchemaIncompatibilityKind.TypeMismatch => "TYPE_MISMATCH",
        _ => "MISSING_UNION_BRANCH",
    };

    /// <summary>
    /// The place as the registry writes it: a JSON pointer into the reader, or a branch number of the writer's union; <c>/</c> is the root.
    /// </summary>
    public string Path { get; }

    /// <summary>What is wrong and what to do, in the form <c>kind 'name' what is wrong; what to do</c>.</summary>
    public string Message { get; }

    /// <summary>The part of the reader that cannot read.</summary>
    public AvroSchema Reader { get; }

    /// <summary>The part of the writer that cannot be read.</summary>
    public AvroSchema Writer { get; }

    /// <summary>The innermost field of the reader that leads to the place; null outside of records.</summary>
    public RecordField? ReaderField { get; internal init; }

    /// <summary>
    /// The innermost field of the writer that leads to the place; null outside of records and for a field the writer does not have.
    /// </summary>
    public RecordField? WriterField { get; internal init; }

    /// <summary>Which of the two schemas is the new one.</summary>
    /// <value>When only two schemas are compared, the reader: <see cref="CompatibilityDirection.Backward"/>.</value>
    public CompatibilityDirection Direction { get; private init; }

    /// <summary>The zero-based position of the earlier schema in the history.</summary>
    /// <value>0 when only two schemas are compared.</value>
    public int HistoryIndex { get; private init; }

    /// <summary>Writes code, place and message.</summary>
    /// <returns>For example <c>TYPE_MISMATCH at /fields/0/type: ...</c>.</returns>
    public override string ToString() => $"{Code} at {Path}: {Message}";

    internal SchemaIncompatibility InHistory(CompatibilityDirection direction, int index) => new(Kind, Path, Message, Reader, Writer)
    {
        ReaderField = ReaderField,
        WriterField = WriterField,
        Direction = direction,
        HistoryIndex = index,
    };
}
