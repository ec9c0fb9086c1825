namespace OfficeFlow.Avro.Rules;

/// <summary>The grammar of names (specification, "Names"). Each check answers with the problem, or null.</summary>
internal static class NameRules
{
    private const string Grammar = "start with a letter or '_' and go on with letters, digits and '_'";

    public static bool IsName(string text)
    {
        if (text.Length == 0 || text[0] is >= '0' and <= '9')
        {
            return false;
        }

        // ASCII on purpose: the grammar of the specification has no other letters.
        foreach (char unit in text)
        {
            if (unit is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    public static string? CheckSimpleName(string what, string name) => IsName(name) ? null : $"{what} '{name}' is not an Avro name; {Grammar}";

    public static string? CheckTypeName(string what, string name, string @namespace)
    {
        if (CheckSimpleName(what, name) is { } problem)
        {
            return problem;
        }

        if (SchemaWords.IsPrimitive(name))
        {
            return $"{what} '{name}' has the name of a primitive type; choose another name";
        }

        return @namespace.Length == 0 || @namespace.Split('.').All(IsName)
            ? null
            : $"namespace '{@namespace}' is not made of Avro names with dots between them; let each {Grammar}";
    }
}
