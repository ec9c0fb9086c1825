namespace OfficeFlow.Avro;

/// <summary>A stretch of schema text, as diagnostics need it.</summary>
/// <param name="Offset">The zero-based index of the first UTF-16 code unit.</param>
/// <param name="Length">The number of UTF-16 code units.</param>
/// <param name="Line">The one-based line of the first code unit.</param>
/// <param name="Column">The one-based column of the first code unit, in UTF-16 code units.</param>
/// <remarks>Positions never take part in the equality of schemas: the same schema read from two places is the same schema.</remarks>
public readonly record struct SourceSpan(int Offset, int Length, int Line, int Column)
{
    /// <summary>Writes the position as <c>(line,column)</c>, the form compilers use.</summary>
    /// <returns>The line and the column in parentheses.</returns>
    public override string ToString() => $"({Line},{Column})";
}
