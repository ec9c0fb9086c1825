namespace OfficeFlow.Avro.Rules;

/// <summary>Visits the graph of schemas without recursion: references can chain thousands of definitions that nest nowhere in the text.</summary>
internal static class SchemaWalk
{
    public static IEnumerable<AvroSchema> Reachable(AvroSchema root)
    {
        HashSet<AvroSchema> seen = new(ReferenceComparer.Instance);
        Stack<AvroSchema> pending = new();
        pending.Push(root);
        while (pending.Count > 0)
        {
            AvroSchema schema = pending.Pop();
            if (!seen.Add(schema))
            {
                continue;
            }

            yield return schema;
            foreach (AvroSchema child in Children(schema).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static IEnumerable<AvroSchema> Children(AvroSchema schema) => schema switch
    {
        RecordSchema { IsComplete: true } record => record.Fields.Select(field => field.Schema),
        ArraySchema array => [array.Items],
        MapSchema map => [map.Values],
        UnionSchema union => union.Branches,
        _ => [],
    };

    private sealed class ReferenceComparer : IEqualityComparer<AvroSchema>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(AvroSchema? x, AvroSchema? y) => ReferenceEquals(x, y);

        public int GetHashCode(AvroSchema schema) => Identity.HashOf(schema);
    }
}
