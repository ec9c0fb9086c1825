namespace OfficeFlow.Avro;

/// <summary>One problem of a schema text.</summary>
public sealed class SchemaError
{
    /// <summary>A message quotes the text it is about; a name of a megabyte in a hundred messages would be an attack.</summary>
    private const int MaxMessageLength = 1000;

    internal SchemaError(string message, SourceSpan source)
    {
        Message = message.Length <= MaxMessageLength ? message : message.Substring(0, MaxMessageLength - 1) + "…";
        Source = source;
    }

    /// <summary>What is wrong and what to do, in the form <c>kind 'name' what is wrong; what to do</c>.</summary>
    public string Message { get; }

    /// <summary>The smallest stretch of text whose change removes the problem.</summary>
    public SourceSpan Source { get; }

    /// <summary>The one-based line.</summary>
    public int Line => Source.Line;

    /// <summary>The one-based column, in UTF-16 code units.</summary>
    public int Column => Source.Column;

    /// <summary>Writes place and message.</summary>
    /// <returns>For example <c>(3,15): field 'a' appears twice in record 'R'; rename or remove one of them</c>.</returns>
    public override string ToString() => $"{Source}: {Message}";
}
