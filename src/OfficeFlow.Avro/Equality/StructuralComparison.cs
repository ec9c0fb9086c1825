namespace OfficeFlow.Avro.Equality;

/// <summary>Two schemas say the same: everything but positions counts.</summary>
internal sealed class StructuralComparison : SchemaComparison
{
    protected override bool HoldsShallowly(AvroSchema left, AvroSchema right)
    {
        return ReferenceEquals(left, right)
            || (Equals(left.LogicalType, right.LogicalType)
                && left.Properties.Equals(right.Properties)
                && NamesMatch(left, right)
                && PartsMatch(left, right));
    }

    private static bool NamesMatch(AvroSchema left, AvroSchema right) => (left, right) switch
    {
        (NamedSchema one, NamedSchema other) => one.Name.Equals(other.Name) && one.Doc == other.Doc && one.Aliases.SequenceEqual(other.Aliases),
        _ => true,
    };

    private bool PartsMatch(AvroSchema left, AvroSchema right)
    {
        switch (left, right)
        {
            case (RecordSchema one, RecordSchema other):
                return one.IsError == other.IsError && FieldsMatch(one, other);
            case (EnumSchema one, EnumSchema other):
                return one.Default == other.Default && one.Symbols.SequenceEqual(other.Symbols);
            case (FixedSchema one, FixedSchema other):
                return one.Size == other.Size;
            case (ArraySchema one, ArraySchema other):
                Expect(one.Items, other.Items);
                return true;
            case (MapSchema one, MapSchema other):
                Expect(one.Values, other.Values);
                return true;
            case (UnionSchema one, UnionSchema other):
                return BranchesMatch(one, other);
            default:
                return true;
        }
    }

    private bool FieldsMatch(RecordSchema left, RecordSchema right)
    {
        if (!left.IsComplete || !right.IsComplete || left.Fields.Count != right.Fields.Count)
        {
            return false;
        }

        for (int position = 0; position < left.Fields.Count; position++)
        {
            (RecordField one, RecordField other) = (left.Fields[position], right.Fields[position]);
            if (one.Name != other.Name || one.Doc != other.Doc || one.Order != other.Order || !Equals(one.Default, other.Default)
                || !one.Aliases.SequenceEqual(other.Aliases) || !one.Properties.Equals(other.Properties))
            {
                return false;
            }

            Expect(one.Schema, other.Schema);
        }

        return true;
    }

    private bool BranchesMatch(UnionSchema left, UnionSchema right)
    {
        if (left.Branches.Count != right.Branches.Count)
        {
            return false;
        }

        for (int branch = 0; branch < left.Branches.Count; branch++)
        {
            Expect(left.Branches[branch], right.Branches[branch]);
        }

        return true;
    }
}
