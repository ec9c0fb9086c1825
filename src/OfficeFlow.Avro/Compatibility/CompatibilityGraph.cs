using OfficeFlow.Avro.Equality;

namespace OfficeFlow.Avro.Compatibility;

/// <summary>
/// All questions that the first one leads to, answered. Java asks recursively and assumes "compatible" where it meets a question again; that depends
/// on the order of asking, and on the stack. Here the questions are collected first, and then refutations spread until nothing changes.
/// </summary>
internal sealed class CompatibilityGraph
{
    /// <summary>Far above any real schema; two unions of thousands of namesakes would otherwise ask millions of questions.</summary>
    private const int MaxQuestions = 500_000;

    private readonly Dictionary<SchemaPair, CompatibilityNode> _nodes = [];
    private readonly Queue<CompatibilityNode> _unexpanded = new();

    public CompatibilityGraph(AvroSchema reader, AvroSchema writer)
    {
        Root = Ask(reader, writer);
        while (_unexpanded.Count > 0)
        {
            CompatibilityRules.Expand(_unexpanded.Dequeue(), Ask);
        }

        Refute();
    }

    public CompatibilityNode Root { get; }

    private CompatibilityNode Ask(AvroSchema reader, AvroSchema writer)
    {
        var pair = new SchemaPair(reader, writer);
        if (!_nodes.TryGetValue(pair, out CompatibilityNode? node))
        {
            if (_nodes.Count == MaxQuestions)
            {
                string problem = $"comparison 'of two schemas' takes more than {MaxQuestions} steps";
                throw new InvalidOperationException($"{problem}; use fewer types of one name in unions");
            }

            node = new CompatibilityNode(reader, writer);
            _nodes.Add(pair, node);
            _unexpanded.Enqueue(node);
        }

        return node;
    }

    private void Refute()
    {
        Stack<CompatibilityNode> refuted = new(_nodes.Values.Where(node => node.Problems.Count > 0 || (node.IsChoice && node.Parts.Count == 0)));
        foreach (CompatibilityNode node in refuted)
        {
            _ = node.TryRefute();
        }

        while (refuted.Count > 0)
        {
            foreach (CompatibilityNode dependent in refuted.Pop().Dependents)
            {
                if (dependent.IsRefutedByPart() && dependent.TryRefute())
                {
                    refuted.Push(dependent);
                }
            }
        }
    }
}
