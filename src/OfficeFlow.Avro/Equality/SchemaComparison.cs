namespace OfficeFlow.Avro.Equality;

/// <summary>
/// Compares two graphs of schemas pair by pair. It keeps its own list of pairs to look at instead of recursing, since chains of references
/// can be longer than a stack.
/// </summary>
internal abstract class SchemaComparison
{
    private readonly HashSet<SchemaPair> _seen = [];
    private readonly Stack<SchemaPair> _pending = new();

    public bool Holds(AvroSchema left, AvroSchema right)
    {
        Expect(left, right);
        while (_pending.Count > 0)
        {
            SchemaPair pair = _pending.Pop();
            if (pair.Left.Kind != pair.Right.Kind || !HoldsShallowly(pair.Left, pair.Right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares what the schemas themselves say, and calls <see cref="Expect"/> for their parts. Both are of one kind.</summary>
    protected abstract bool HoldsShallowly(AvroSchema left, AvroSchema right);

    protected void Expect(AvroSchema left, AvroSchema right)
    {
        var pair = new SchemaPair(left, right);
        if (_seen.Add(pair))
        {
            _pending.Push(pair);
        }
    }
}
