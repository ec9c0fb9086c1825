namespace OfficeFlow.Avro.Compatibility;

/// <summary>The question whether one reader reads one writer, and what its answer hangs on.</summary>
internal sealed class CompatibilityNode(AvroSchema reader, AvroSchema writer)
{
    public AvroSchema Reader { get; } = reader;

    public AvroSchema Writer { get; } = writer;

    /// <summary>True if one compatible part is enough (the branches of the reader's union); false if every part must be compatible.</summary>
    public bool IsChoice { get; set; }

    /// <summary>What is wrong with the pair itself, whatever its parts are.</summary>
    public List<CompatibilityProblem> Problems { get; } = [];

    public List<CompatibilityPart> Parts { get; } = [];

    /// <summary>The questions that have this one as a part, once for each time.</summary>
    public List<CompatibilityNode> Dependents { get; } = [];

    /// <summary>Compatible unless proven otherwise: that is what makes recursive records come out right.</summary>
    public bool IsCompatible { get; private set; } = true;

    private int _compatibleParts;

    public void Add(CompatibilityPart part)
    {
        Parts.Add(part);
        part.Node.Dependents.Add(this);
        _compatibleParts++;
    }

    /// <summary>Takes the answer back.</summary>
    /// <returns>True if it was compatible until now.</returns>
    public bool TryRefute()
    {
        bool wasCompatible = IsCompatible;
        IsCompatible = false;
        return wasCompatible;
    }

    /// <summary>Learns that one of the parts is not compatible.</summary>
    /// <returns>True if this settles that the whole is not either.</returns>
    public bool IsRefutedByPart()
    {
        _compatibleParts--;
        return !IsChoice || _compatibleParts == 0;
    }
}
