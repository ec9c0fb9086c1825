using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Compatibility;

/// <summary>What the answer for one pair of schemas hangs on (specification, "Schema Resolution"; the registry's reading of it).</summary>
internal static class CompatibilityRules
{
    public static void Expand(CompatibilityNode node, Func<AvroSchema, AvroSchema, CompatibilityNode> ask)
    {
        switch (node.Reader, node.Writer)
        {
            case (_, UnionSchema writer):
                ExpandWriterUnion(node, writer, ask);
                break;
            case (UnionSchema reader, _):
                ExpandReaderUnion(node, reader, ask);
                break;
            case (RecordSchema reader, RecordSchema writer):
                CheckNames(node, reader, writer);
                RecordCompatibility.Expand(node, reader, writer, ask);
                break;
            case (EnumSchema reader, EnumSchema writer):
                CheckNames(node, reader, writer);
                CheckSymbols(node, reader, writer);
                break;
            case (FixedSchema reader, FixedSchema writer):
                CheckNames(node, reader, writer);
                CheckSize(node, reader, writer);
                break;
            case (ArraySchema reader, ArraySchema writer):
                node.Add(new(ask(reader.Items, writer.Items), "/items"));
                break;
            case (MapSchema reader, MapSchema writer):
                node.Add(new(ask(reader.Values, writer.Values), "/values"));
                break;
            default:
                CheckKinds(node);
                break;
        }
    }

    /// <summary>Every branch the writer may have chosen must be readable.</summary>
    private static void ExpandWriterUnion(CompatibilityNode node, UnionSchema writer, Func<AvroSchema, AvroSchema, CompatibilityNode> ask)
    {
        for (int branch = 0; branch < writer.Branches.Count; branch++)
        {
            node.Add(new(ask(node.Reader, writer.Branches[branch]), $"/{branch}"));
        }
    }

    /// <summary>One branch that can read is enough. Branches that cannot by their kind or name alone are not looked into.</summary>
    private static void ExpandReaderUnion(CompatibilityNode node, UnionSchema reader, Func<AvroSchema, AvroSchema, CompatibilityNode> ask)
    {
        node.IsChoice = true;
        foreach (AvroSchema branch in reader.Branches)
        {
            bool isCandidate = (branch, node.Writer) is (NamedSchema one, NamedSchema other)
                ? one.Kind == other.Kind && NamesMatch(one, other)
                : branch.Kind == node.Writer.Kind || IsPromoted(node.Writer.Kind, branch.Kind);
            if (isCandidate)
            {
                node.Add(new(ask(branch, node.Writer), string.Empty));
            }
        }
    }

    private static bool NamesMatch(NamedSchema reader, NamedSchema writer) =>
        reader.Name.Name == writer.Name.Name || reader.Aliases.Contains(writer.Name.FullName);

    private static void CheckNames(CompatibilityNode node, NamedSchema reader, NamedSchema writer)
    {
        if (!NamesMatch(reader, writer))
        {
            string problem = $"{SchemaWords.Describe(reader)} is to read {SchemaWords.Describe(writer)}";
            string message = $"{problem}; keep the name or add the alias '{writer.Name}'";
            node.Problems.Add(new(SchemaIncompatibilityKind.NameMismatch, "/name", message));
        }
    }

    private static void CheckSymbols(CompatibilityNode node, EnumSchema reader, EnumSchema writer)
    {
        string[] missing = [.. writer.Symbols.Where(symbol => reader.IndexOf(symbol) < 0)];
        if (missing.Length > 0 && reader.Default is null)
        {
            string message = $"enum '{reader.Name}' lacks the symbols '{string.Join("', '", missing)}'; add them or give the enum a default";
            node.Problems.Add(new(SchemaIncompatibilityKind.MissingEnumSymbols, "/symbols", message));
        }
    }

    private static void CheckSize(CompatibilityNode node, FixedSchema reader, FixedSchema writer)
    {
        if (reader.Size != writer.Size)
        {
            string message = $"fixed '{reader.Name}' of {reader.Size} bytes is to read {writer.Size} bytes; keep the size or use another name";
            node.Problems.Add(new(SchemaIncompatibilityKind.FixedSizeMismatch, "/size", message));
        }
    }

    private static void CheckKinds(CompatibilityNode node)
    {
        (SchemaKind reader, SchemaKind writer) = (node.Reader.Kind, node.Writer.Kind);
        if (reader != writer && !IsPromoted(writer, reader))
        {
            string problem = $"type '{SchemaWords.Of(reader)}' cannot read {SchemaWords.Describe(node.Writer)}";
            string message = $"{problem}; keep the type or add a field of another name";
            node.Problems.Add(new(SchemaIncompatibilityKind.TypeMismatch, string.Empty, message));
        }
    }

    private static bool IsPromoted(SchemaKind writer, SchemaKind reader) => reader switch
    {
        SchemaKind.Long => writer == SchemaKind.Int,
        SchemaKind.Float => writer is SchemaKind.Int or SchemaKind.Long,
        SchemaKind.Double => writer is SchemaKind.Int or SchemaKind.Long or SchemaKind.Float,
        SchemaKind.Bytes => writer == SchemaKind.String,
        SchemaKind.String => writer == SchemaKind.Bytes,
        _ => false,
    };
}
