using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>Judges the Avro schema of each message: its members, their types and their names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : MessageParserAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        SchemaRules.UnsupportedMemberType, SchemaRules.DecimalWithoutPrecision, SchemaRules.IllegalDecimal, SchemaRules.UnsupportedEnum,
        SchemaRules.DictionaryKey, SchemaRules.MemberCannotBeSet, SchemaRules.IllegalAvroName, SchemaRules.DuplicateAvroName,
        SchemaRules.UnsupportedRecord, SchemaRules.NoConstructor,
    ];
}
