using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro.Compatibility;

/// <summary>Lists the reasons behind a refuted question, outer ones before inner ones and each pair once.</summary>
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
                    pending.Push(part with
                    {
                        Path = place.Path + part.Path,
                        ReaderField = part.ReaderField ?? place.ReaderField,
                        WriterField = part.WriterField ?? place.WriterField,
                    });
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
            return [Reason(place, new(SchemaIncompatibilityKind.MissingUnionBranch, string.Empty, MissingBranch(node)))];
        }

        return node.Problems.Select(problem => Reason(place, problem));
    }

    /// <summary>
    /// As in Java, the reasons inside a branch are not reported: they would be noise where the reader is meant to have another branch.
    /// </summary>
    private static string MissingBranch(CompatibilityNode node)
    {
        string writer = SchemaWords.Describe(node.Writer);
        if (node.Parts.Count == 0)
        {
            return $"union 'of the reader' has no branch for {writer}; add one";
        }

        string branch = SchemaWords.Describe(node.Parts[0].Node.Reader);
        return $"union 'of the reader' has a branch for {writer} that cannot read it; make {branch} compatible";
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
