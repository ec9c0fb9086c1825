using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>Names for the locals of one codec method: the member's name in camelCase, or with a suffix when something else has that name.</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "reader", "writer" };

    /// <summary>Creates the names.</summary>
    /// <param name="parameterName">The parameter that holds the record.</param>
    public LocalNames(string parameterName) => _ = _taken.Add(parameterName);

    /// <summary>Returns what the codec calls a value of a record type.</summary>
    public static string ForRecord(string typeName)
    {
        string name = Identifiers.CamelCase(typeName);
        return name is "reader" or "writer" ? name + "Value" : Identifiers.Escape(name);
    }

    /// <summary>Returns a name that no other local has.</summary>
    public string For(string memberName)
    {
        string name = Identifiers.CamelCase(memberName);
        while (!_taken.Add(Identifiers.Escape(name)))
        {
            name += "Value";
        }

        return Identifiers.Escape(name);
    }
}
