namespace OfficeFlow.Avro;

/// <summary>Why a reader cannot read what a writer wrote; the kinds and their names are those of Java Avro and the Confluent registry.</summary>
public enum SchemaIncompatibilityKind
{
    /// <summary>NAME_MISMATCH: two named types have different names and no alias connects them.</summary>
    NameMismatch,

    /// <summary>FIXED_SIZE_MISMATCH: two fixed types differ in size.</summary>
    FixedSizeMismatch,

    /// <summary>MISSING_ENUM_SYMBOLS: the reader's enum has neither the writer's symbols nor a default.</summary>
    MissingEnumSymbols,

    /// <summary>READER_FIELD_MISSING_DEFAULT_VALUE: the writer has no such field, and the reader has no default for it.</summary>
    ReaderFieldMissingDefaultValue,

    /// <summary>TYPE_MISMATCH: the kinds differ and none is promoted to the other.</summary>
    TypeMismatch,

    /// <summary>MISSING_UNION_BRANCH: no branch of the reader's union reads what the writer wrote.</summary>
    MissingUnionBranch,
}
