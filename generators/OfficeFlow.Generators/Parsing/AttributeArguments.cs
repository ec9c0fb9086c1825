using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Reads an attribute's arguments, which may be missing or half typed, and finds where they stand.</summary>
internal static class AttributeArguments
{
    /// <summary>Returns a named argument, or <see langword="null"/> when it is missing or of another type.</summary>
    public static T? Named<T>(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Value<T>(argument.Value);
            }
        }

        return default;
    }

    /// <summary>Returns a positional argument, or <see langword="null"/> when it is missing or of another type.</summary>
    public static T? Positional<T>(this AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length ? Value<T>(attribute.ConstructorArguments[position]) : default;

    /// <summary>Returns where the attribute stands.</summary>
    public static Location? Locate(this AttributeData attribute, CancellationToken token) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(token).GetLocation();

    /// <summary>Returns where a named argument's value stands, or else the attribute.</summary>
    public static Location? LocateNamed(this AttributeData attribute, string name, CancellationToken token) =>
        Arguments(attribute, token).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation()
            ?? attribute.Locate(token);

    /// <summary>Returns where a positional argument stands, or else the attribute.</summary>
    public static Location? LocatePositional(this AttributeData attribute, int position, CancellationToken token) =>
        Arguments(attribute, token).Where(static argument => argument.NameEquals is null).ElementAtOrDefault(position)?.Expression.GetLocation()
            ?? attribute.Locate(token);

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Arguments(AttributeData attribute, CancellationToken token) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(token) is AttributeSyntax { ArgumentList.Arguments: var arguments } ? arguments : default;

    private static T? Value<T>(TypedConstant constant) => constant.Kind != TypedConstantKind.Array && constant.Value is T value ? value : default;
}
