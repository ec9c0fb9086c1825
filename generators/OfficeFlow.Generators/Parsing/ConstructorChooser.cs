using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Chooses the constructor that reading calls: the primary one, else a parameterless one, else one that takes the members.</summary>
internal static class ConstructorChooser
{
    /// <summary>Chooses a constructor.</summary>
    /// <returns>The parameters with the member that each takes, or <see langword="null"/> when no constructor can be called.</returns>
    public static IReadOnlyList<(IParameterSymbol Parameter, RecordMember Member)>? Choose(
        INamedTypeSymbol type, IReadOnlyList<RecordMember> members, ParseContext context)
    {
        var usable = type.InstanceConstructors
            .Where(constructor => context.CanUse(constructor) && !IsCopy(constructor, type))
            .OrderBy(constructor => Rank(constructor, context.Token)).ThenByDescending(static constructor => constructor.Parameters.Length)
            .Select(constructor => Match(constructor, members)).OfType<List<(IParameterSymbol, RecordMember)>>().ToList();

        // A constructor that leaves a read-only member unset is only the second choice.
        return usable.FirstOrDefault(match => members.All(member => member.IsSettable || member.IsComputed || Takes(match, member)))
            ?? usable.FirstOrDefault();
    }

    private static bool Takes(List<(IParameterSymbol Parameter, RecordMember Member)> match, RecordMember member) =>
        match.Any(pair => ReferenceEquals(pair.Member, member));

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static int Rank(IMethodSymbol constructor, CancellationToken token)
    {
        bool isPrimary = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is TypeDeclarationSyntax { ParameterList: not null };
        return isPrimary ? 0 : constructor.Parameters.Length == 0 ? 1 : 2;
    }

    private static List<(IParameterSymbol Parameter, RecordMember Member)>? Match(IMethodSymbol constructor, IReadOnlyList<RecordMember> members)
    {
        var match = new List<(IParameterSymbol, RecordMember)>();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (members.FirstOrDefault(member => member.Matches(parameter)) is not { } member)
            {
                return null;
            }

            match.Add((parameter, member));
        }

        return match;
    }
}
