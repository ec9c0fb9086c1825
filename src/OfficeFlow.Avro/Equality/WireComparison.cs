namespace OfficeFlow.Avro.Equality;

/// <summary>Bytes of the left schema (writer) mean the same to a decoder of the right one (reader) that does not resolve.</summary>
internal sealed class WireComparison : SchemaComparison
{
    protected override bool HoldsShallowly(AvroSchema left, AvroSchema right)
    {
        if (!Equals(left.LogicalType, right.LogicalType))
        {
            return false;
        }

        switch (left, right)
        {
            case (RecordSchema writer, RecordSchema reader):
                return NamesMatch(writer, reader) && FieldsMatch(writer, reader);
            case (EnumSchema writer, EnumSchema reader):
                return NamesMatch(writer, reader) && writer.Symbols.SequenceEqual(reader.Symbols);
            case (FixedSchema writer, FixedSchema reader):
                return NamesMatch(writer, reader) && writer.Size == reader.Size;
            case (ArraySchema writer, ArraySchema reader):
                Expect(writer.Items, reader.Items);
                return true;
            case (MapSchema writer, MapSchema reader):
                Expect(writer.Values, reader.Values);
                return true;
            case (UnionSchema writer, UnionSchema reader):
                return BranchesMatch(writer, reader);
            default:
                return true;
        }
    }

    /// <summary>As the registry judges: another namespace is harmless, another name needs an alias.</summary>
    private static bool NamesMatch(NamedSchema writer, NamedSchema reader) =>
        writer.Name.Name == reader.Name.Name || reader.Aliases.Contains(writer.Name.FullName);

    private bool FieldsMatch(RecordSchema writer, RecordSchema reader)
    {
        if (writer.Fields.Count != reader.Fields.Count)
        {
            return false;
        }

        for (int position = 0; position < writer.Fields.Count; position++)
        {
            (RecordField written, RecordField read) = (writer.Fields[position], reader.Fields[position]);
            if (written.Name != read.Name && !read.Aliases.Contains(written.Name))
            {
                return false;
            }

            Expect(written.Schema, read.Schema);
        }

        return true;
    }

    private bool BranchesMatch(UnionSchema writer, UnionSchema reader)
    {
        if (writer.Branches.Count != reader.Branches.Count)
        {
            return false;
        }

        for (int position = 0; position < writer.Branches.Count; position++)
        {
            (AvroSchema written, AvroSchema read) = (writer.Branches[position], reader.Branches[position]);
            if (!IsSameBranch(written, read))
            {
                return false;
            }

            Expect(written, read);
        }

        return true;
    }

    /// <summary>Inside a union the namespace tells branches apart: [a.X, b.X] and [b.X, a.X] must not be taken for each other.</summary>
    private static bool IsSameBranch(AvroSchema written, AvroSchema read) => (written, read) is not (NamedSchema writer, NamedSchema reader)
        || writer.Name.Equals(reader.Name)
        || reader.Aliases.Contains(writer.Name.FullName);
}
