using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OfficeFlow.Generators.Parsing;

/// <summary>A property or field that may become an Avro field.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsSettable">Whether an object initializer can set it.</param>
/// <param name="IsComputed">Whether it stores nothing of its own; such a member is a field only when a constructor takes its value.</param>
internal sealed record RecordMember(ISymbol Symbol, ITypeSymbol Type, bool IsSettable, bool IsComputed)
{
    /// <summary>Gets the constructor parameter that takes the value, if one does. Attributes of a positional member sit on it.</summary>
    public IParameterSymbol? Parameter { get; init; }

    public string Name => Symbol.Name;

    public bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    public AttributeData? FindAttribute(string metadataName) => Symbol.FindAttribute(metadataName) ?? Parameter.FindAttribute(metadataName);

    /// <summary>Returns whether a constructor parameter takes this member's value: it is named alike and of the same type.</summary>
    public bool Matches(IParameterSymbol parameter) =>
        string.Equals(parameter.Name, Name, StringComparison.OrdinalIgnoreCase)
        && parameter.RefKind is RefKind.None or RefKind.In
        && SymbolEqualityComparer.Default.Equals(parameter.Type, Type);

    /// <summary>Returns the initializer or the parameter's default, if there is one.</summary>
    public ExpressionSyntax? Initializer(CancellationToken token) => Syntax(token) switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        _ => null,
    };

    /// <summary>Returns where the type is written.</summary>
    public Location? TypeLocation(CancellationToken token) => Syntax(token) switch
    {
        PropertyDeclarationSyntax property => property.Type.GetLocation(),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax field } => field.Type.GetLocation(),
        ParameterSyntax { Type: { } type } => type.GetLocation(),
        _ => Symbol.SourceLocation(),
    };

    private SyntaxNode? Syntax(CancellationToken token) => Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token);
}
