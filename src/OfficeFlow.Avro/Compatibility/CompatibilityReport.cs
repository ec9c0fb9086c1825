using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Compatibility;

/// <summary>Lists the reasons behind a refuted question, in the order of the reader's text and each pair once.</summary>
internal static class CompatibilityReport
{
    public static List<SchemaIncompatibility> Of(CompatibilityNode root)
    {
        List<SchemaIncompatibility> report = [];
        HashSet<CompatibilityNode> seen = [];
        Stack<CompatibilityPart> pending = new();
        pending.Push(new(root, string.Empty));
        while (pending.Count > 0)
        {
            CompatibilityPart place = pending.Pop();
            if (place.Node.IsCompatible || !seen.Add(place.Node))
            {
                continue;
            }

            report.AddRange(OwnReasons(place));
            if (!place.Node.IsChoice)
            {
                foreach (CompatibilityPart part in place.Node.Parts.AsEnumerable().Reverse())
                {
                    pending.Push(new(part.Node, place.Path + part.Path, part.ReaderField ?? place.ReaderField, part.WriterField ?? place.WriterField));
                }
            }
        }

        return report;
    }

    private static IEnumerable<SchemaIncompatibility> OwnReasons(CompatibilityPart place)
    {
        CompatibilityNode node = place.Node;
        if (node.IsChoice)
        {
            // Why each single branch fails would be noise: the reader may be meant to have yet another one.
            string message = $"union 'of the reader' has no branch that reads {SchemaWords.Describe(node.Writer)}; add it as a branch";
            return [Reason(place, new(SchemaIncompatibilityKind.MissingUnionBranch, string.Empty, message))];
        }

        return node.Problems.Select(problem => Reason(place, problem));
    }

    private static SchemaIncompatibility Reason(CompatibilityPart place, CompatibilityProblem problem)
    {
        string path = place.Path + problem.Path;
        return new(problem.Kind, path.Length == 0 ? "/" : path, problem.Message, place.Node.Reader, place.Node.Writer)
        {
            ReaderField = problem.ReaderField ?? place.ReaderField,
            WriterField = problem.ReaderField is null ? place.WriterField : null,
        };
    }
}
