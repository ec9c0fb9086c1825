using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>One of several schemas (specification, "Unions").</summary>
public sealed class UnionSchema : AvroSchema
{
    /// <summary>Builds a union.</summary>
    /// <param name="branches">The schemas; their order is the order on the wire.</param>
    /// <exception cref="ArgumentException">A branch is a union, or two branches are of one unnamed kind or share a name.</exception>
    public UnionSchema(params IEnumerable<AvroSchema> branches)
    {
        ArgumentNullException.ThrowIfNull(branches, nameof(branches));
        Branches = [.. branches];
        SchemaProblem.ThrowFirst(UnionRules.Check([.. Branches.Select(branch => new Located<AvroSchema>(branch))]), nameof(branches));
    }

    /// <inheritdoc/>
    public override SchemaKind Kind => SchemaKind.Union;

    /// <summary>The schemas; the position of each is its number on the wire.</summary>
    public IReadOnlyList<AvroSchema> Branches { get; }

    /// <summary>Builds the union of <c>null</c> and a schema, null first, as the default <c>null</c> likes it.</summary>
    /// <param name="schema">The other branch.</param>
    /// <returns>The union.</returns>
    /// <exception cref="ArgumentException">The schema is <c>null</c> or a union.</exception>
    public static UnionSchema Nullable(AvroSchema schema) => new(PrimitiveSchema.Null, schema);

    /// <summary>Finds the branch that a field's default value is of: the first that it fits (specification 1.12, "Records", default).</summary>
    /// <param name="value">The default value.</param>
    /// <returns>The zero-based position, or -1 if the value fits no branch.</returns>
    public int FindDefaultBranch(AvroJson value)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(value));
        var check = new DefaultCheck();
        for (int branch = 0; branch < Branches.Count; branch++)
        {
            if (check.Fits(value, Branches[branch]))
            {
                return branch;
            }
        }

        return -1;
    }

    internal override int ShallowHashCode() => (Kind, Branches.Count).GetHashCode();

    private protected override AvroSchema WithProperties(AvroJsonObject properties) => this; // a JSON array has no place for attributes
}
