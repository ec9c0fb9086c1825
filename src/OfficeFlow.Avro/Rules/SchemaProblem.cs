namespace OfficeFlow.Avro.Rules;

/// <summary>A broken rule. The parser reports all of them with their places; a constructor throws the first.</summary>
internal readonly record struct SchemaProblem(string Message, SourceSpan? At)
{
    public static void ThrowFirst(IEnumerable<SchemaProblem> problems, string parameter)
    {
        foreach (SchemaProblem problem in problems)
        {
            throw new ArgumentException(problem.Message, parameter);
        }
    }
}
