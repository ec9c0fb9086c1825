namespace OfficeFlow.Testing.Registry;

/// <summary>What makes two registrations the same schema: the text in one fixed form, and the references in their order.</summary>
internal sealed record SchemaContent(string Text, IReadOnlyList<SchemaReference> References)
{
    public bool Equals(SchemaContent? other) =>
        other is not null && Text == other.Text && References.SequenceEqual(other.References);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
