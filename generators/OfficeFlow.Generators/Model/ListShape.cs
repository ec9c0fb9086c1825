namespace OfficeFlow.Generators.Model;

/// <summary>The C# types that are an Avro array, by how their items are walked.</summary>
internal enum ListShape
{
    /// <summary><c>T[]</c>.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>.</summary>
    List,

    /// <summary><c>IList&lt;T&gt;</c> and <c>IReadOnlyList&lt;T&gt;</c>: walked by index, which allocates no enumerator.</summary>
    Indexed,

    /// <summary><c>ICollection&lt;T&gt;</c> and <c>IReadOnlyCollection&lt;T&gt;</c>.</summary>
    Counted,

    /// <summary><c>IEnumerable&lt;T&gt;</c>: copied first, because the number of items comes before them on the wire.</summary>
    Sequence,
}
