using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Parsing;

/// <content>Names, aliases and docs: what the named types have in common.</content>
internal sealed partial class SchemaReader
{
    /// <summary>Reads the full name of a definition and takes it, so that nothing else can have it.</summary>
    private SchemaName? ReadName(AvroJsonObject definition, string kind, string enclosingNamespace)
    {
        if (ReadString(definition, "name", $"{kind} has a 'name' that") is not { } name)
        {
            if (!definition.TryGet("name", out _))
            {
                Fail($"{kind} has no 'name'; add one", definition.Source);
            }

            return null;
        }

        AvroJsonString? @namespace = ReadString(definition, "namespace", $"{kind} '{name.Value}' has a 'namespace' that");
        SchemaName fullName = Qualify(name, @namespace, enclosingNamespace);
        if (NameRules.CheckTypeName(kind, fullName.Name, fullName.Namespace) is { } problem)
        {
            bool isNamespaceWrong = NameRules.CheckTypeName(kind, fullName.Name, @namespace: string.Empty) is null;
            Fail(problem, isNamespaceWrong && @namespace is not null ? @namespace.Source : name.Source);
            _names.MarkBroken(fullName);
            return null;
        }

        if (_names.IsTaken(fullName))
        {
            Fail($"{kind} '{fullName}' is defined twice; rename it, or refer to the first definition by its name", name.Source);
            return null;
        }

        return fullName;
    }

    /// <summary>A name with a dot is a full name and the namespace is ignored; else the namespace, else that of the enclosing definition.</summary>
    private static SchemaName Qualify(AvroJsonString name, AvroJsonString? @namespace, string enclosingNamespace)
    {
        if (!name.Value.Contains('.'))
        {
            return new SchemaName(name.Value, @namespace?.Value ?? enclosingNamespace, name.Source);
        }

        (string ownNamespace, string ownName) = SchemaName.Split(name.Value);
        return new SchemaName(ownName, ownNamespace, name.Source);
    }

    private string? ReadDoc(AvroJsonObject definition, string owner) => ReadString(definition, "doc", $"{owner} has a 'doc' that")?.Value;

    private List<string> ReadAliases(AvroJsonObject definition, string what, string name, Func<string, string> resolve)
    {
        List<Located<string>> aliases = [];
        foreach (AvroJsonString alias in ReadStrings(definition, "aliases", $"{what} '{name}'"))
        {
            aliases.Add(new(resolve(alias.Value), alias.Source));
        }

        return Report(AliasRules.Check(what, name, aliases)) ? [.. aliases.Select(alias => alias.Value)] : [];
    }

    /// <summary>Reads an optional array of strings; anything else in its place is reported.</summary>
    private IEnumerable<AvroJsonString> ReadStrings(AvroJsonObject definition, string attribute, string owner)
    {
        if (!definition.TryGet(attribute, out AvroJson? value))
        {
            yield break;
        }

        if (value is not AvroJsonArray array)
        {
            Fail($"{owner} has '{attribute}' that are not an array; write an array of strings", value.Source);
            yield break;
        }

        foreach (AvroJson item in array.Items)
        {
            if (item is AvroJsonString text)
            {
                yield return text;
            }
            else
            {
                Fail($"{owner} has {item} among its '{attribute}'; write a string", item.Source);
            }
        }
    }

    private AvroJsonString? ReadString(AvroJsonObject definition, string attribute, string owner)
    {
        if (!definition.TryGet(attribute, out AvroJson? value))
        {
            return null;
        }

        if (value is not AvroJsonString)
        {
            Fail($"{owner} is not a string; put it in double quotes", value.Source);
        }

        return value as AvroJsonString;
    }
}
