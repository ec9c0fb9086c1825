using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Parsing;

/// <summary>
/// Turns JSON values into schemas. A part that is wrong is reported and answers null; its siblings are read all the same, so that one run
/// shows every problem. Each kind of schema has its own file.
/// </summary>
internal sealed partial class SchemaReader(AvroSchemaParserOptions options, SchemaNames? outerNames, List<SchemaError> errors)
{
    private const int MaxErrors = 100;

    private readonly NameScope _names = new(outerNames);
    private readonly List<SchemaError> _warnings = [];
    private int _depth;

    public SchemaParseResult ReadDocument(AvroJson document)
    {
        AvroSchema? schema = Read(document, enclosingNamespace: string.Empty);
        if (schema is not null && errors.Count == 0 && options.ValidateDefaults)
        {
            // Last, because a default may be of a record whose definition ends only after it.
            Report(DefaultRules.CheckReachable(schema));
        }

        return new SchemaParseResult(errors.Count == 0 ? schema : null, errors, _warnings);
    }

    private AvroSchema? Read(AvroJson json, string enclosingNamespace)
    {
        if (_depth == options.MaxDepth)
        {
            return Fail($"schema is nested deeper than {options.MaxDepth} levels; flatten it, or raise MaxDepth if it is trusted", json.Source);
        }

        _depth++;
        AvroSchema? schema = json switch
        {
            AvroJsonString name => ReadReference(name, enclosingNamespace),
            AvroJsonArray branches => ReadUnion(branches, enclosingNamespace),
            AvroJsonObject definition => ReadDefinition(definition, enclosingNamespace),
            _ => Fail($"schema {json} is not a type; write a type name, an object with a 'type', or an array of types", json.Source),
        };
        _depth--;
        return schema;
    }

    private AvroSchema? ReadReference(AvroJsonString reference, string enclosingNamespace)
    {
        string name = reference.Value;
        if (SchemaWords.TryGetPrimitive(name, out SchemaKind kind))
        {
            return new PrimitiveSchema(kind) { Source = reference.Source };
        }

        if (_names.Find(name, enclosingNamespace, out bool isBroken) is { } schema)
        {
            return schema;
        }

        // A definition with errors has been reported already; its references are right.
        return isBroken ? null : Fail(NameScope.ExplainUnknown(name), reference.Source);
    }

    private AvroSchema? ReadDefinition(AvroJsonObject definition, string enclosingNamespace)
    {
        if (!definition.TryGet("type", out AvroJson? type))
        {
            return Fail("schema has no 'type'; add one", definition.Source);
        }

        if (type is not AvroJsonString word)
        {
            return Fail($"attribute 'type' of a schema is not a string; write {type} without the object around it", type.Source);
        }

        return word.Value switch
        {
            "record" => ReadRecord(definition, enclosingNamespace, isError: false),
            "error" => ReadRecord(definition, enclosingNamespace, isError: true),
            "enum" => ReadEnum(definition, enclosingNamespace),
            "fixed" => ReadFixed(definition, enclosingNamespace),
            "array" => ReadArray(definition, enclosingNamespace),
            "map" => ReadMap(definition, enclosingNamespace),
            var name when SchemaWords.TryGetPrimitive(name, out SchemaKind kind) => ReadPrimitive(definition, kind),
            _ => ReadReference(word, enclosingNamespace),
        };
    }

    private PrimitiveSchema ReadPrimitive(AvroJsonObject definition, SchemaKind kind)
    {
        LogicalType? logicalType = ReadLogicalType(definition, new PrimitiveSchema(kind));
        return new PrimitiveSchema(kind)
        {
            LogicalType = logicalType,
            Source = definition.Source,
            ParsedProperties = SchemaAttributes.Custom(kind, definition, logicalType),
        };
    }

    private ArraySchema? ReadArray(AvroJsonObject definition, string enclosingNamespace) =>
        ReadInner(definition, "items", "array", enclosingNamespace) is { } items
            ? new ArraySchema(items) { Source = definition.Source, ParsedProperties = ReadProperties(definition, SchemaKind.Array) }
            : null;

    private MapSchema? ReadMap(AvroJsonObject definition, string enclosingNamespace) =>
        ReadInner(definition, "values", "map", enclosingNamespace) is { } values
            ? new MapSchema(values) { Source = definition.Source, ParsedProperties = ReadProperties(definition, SchemaKind.Map) }
            : null;

    private AvroSchema? ReadInner(AvroJsonObject definition, string attribute, string kind, string enclosingNamespace) =>
        definition.TryGet(attribute, out AvroJson? inner)
            ? Read(inner, enclosingNamespace)
            : Fail($"{kind} has no '{attribute}'; add the type of its {attribute}", definition.Source);

    private UnionSchema? ReadUnion(AvroJsonArray json, string enclosingNamespace)
    {
        List<Located<AvroSchema>> branches = new(json.Items.Count);
        foreach (AvroJson item in json.Items)
        {
            if (Read(item, enclosingNamespace) is { } branch)
            {
                branches.Add(new(branch, item.Source));
            }
        }

        bool isWhole = branches.Count == json.Items.Count & Report(UnionRules.Check(branches));
        return isWhole ? new UnionSchema(branches.Select(branch => branch.Value)) { Source = json.Source } : null;
    }

    /// <summary>The custom properties of a kind that no logical type annotates.</summary>
    private AvroJsonObject ReadProperties(AvroJsonObject definition, SchemaKind kind)
    {
        if (definition.TryGet(LogicalTypeRules.Attribute, out AvroJson? logicalType))
        {
            Warn($"logical type {logicalType} does not annotate {SchemaWords.Of(kind)} and is ignored; remove it", logicalType.Source);
        }

        return SchemaAttributes.Custom(kind, definition, logicalType: null);
    }

    private LogicalType? ReadLogicalType(AvroJsonObject definition, AvroSchema bare)
    {
        LogicalType? logicalType = LogicalTypeRules.Read(definition, bare, out SchemaProblem? problem);
        if (problem is { } ignored)
        {
            Warn(ignored.Message, ignored.At);
        }

        return logicalType;
    }

    private void Warn(string message, SourceSpan? at)
    {
        if (_warnings.Count < MaxErrors)
        {
            _warnings.Add(new SchemaError(message, at.GetValueOrDefault()));
        }
    }

    private AvroSchema? Fail(string message, SourceSpan? at)
    {
        if (errors.Count < MaxErrors)
        {
            errors.Add(new SchemaError(message, at.GetValueOrDefault()));
        }

        return null;
    }

    /// <summary>Reports the problems of a part.</summary>
    /// <returns>True if there are none.</returns>
    private bool Report(IEnumerable<SchemaProblem> problems)
    {
        bool isClean = true;
        foreach (SchemaProblem problem in problems)
        {
            isClean = false;
            Fail(problem.Message, problem.At);
        }

        return isClean;
    }
}
