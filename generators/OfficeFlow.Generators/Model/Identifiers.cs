using Microsoft.CodeAnalysis.CSharp;

namespace OfficeFlow.Generators.Model;

/// <summary>How names become C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>Puts an <c>@</c> before a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>
    /// Makes the first word lower case, as <c>System.Text.Json</c> does: <c>EmployeeId</c> becomes <c>employeeId</c>, <c>URLPath</c> becomes
    /// <c>urlPath</c>.
    /// </summary>
    public static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            bool startsNextWord = i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]);
            if (startsNextWord)
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>Makes the first letter upper case.</summary>
    public static string PascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
