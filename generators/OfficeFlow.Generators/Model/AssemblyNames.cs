using System.Globalization;
using System.Text;

namespace OfficeFlow.Generators.Model;

/// <summary>How assembly and root namespace names, which may hold any character, become C# names.</summary>
internal static class AssemblyNames
{
    /// <summary>Makes a legal namespace: <c>contoso-hr.2go</c> becomes <c>contoso_hr._2go</c>.</summary>
    public static string ToNamespace(string name) =>
        string.Join(".", name.Split('.').Where(static segment => segment.Length > 0).Select(static segment => Identifiers.Escape(Sanitize(segment))));

    /// <summary>Makes a type name that two different assembly names never share: <c>Contoso.Hr</c> becomes <c>Contoso_Hr_</c>.</summary>
    public static string ToTypeName(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            _ = letter switch
            {
                '.' => text.Append('_'),
                '_' => text.Append("__"),
                _ when IsPart(letter) => text.Append(letter),
                _ => text.Append("_x").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)).Append('_'),
            };
        }

        return (text.Length > 0 && char.IsDigit(text[0]) ? "_" : "") + text + "_";
    }

    /// <summary>Makes a name in PascalCase: <c>contoso-hr.messages</c> becomes <c>ContosoHrMessages</c>.</summary>
    public static string ToPascalCase(string name) =>
        string.Concat(new string([.. name.Select(static letter => IsPart(letter) && letter != '_' ? letter : ' ')])
            .Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Identifiers.PascalCase));

    private static string Sanitize(string segment)
    {
        string legal = new([.. segment.Select(static letter => IsPart(letter) ? letter : '_')]);
        return char.IsDigit(legal[0]) ? "_" + legal : legal;
    }

    private static bool IsPart(char letter) => letter == '_' || char.IsLetterOrDigit(letter);
}
