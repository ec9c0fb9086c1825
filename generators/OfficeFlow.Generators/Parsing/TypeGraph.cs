using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>
/// The records and enums that one message reaches, in the order in which they were found, and the names that the codec's methods take.
/// </summary>
internal sealed class TypeGraph
{
    private readonly Dictionary<string, string> _suffixesByKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _suffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typesByAvroName = new(StringComparer.Ordinal);
    private readonly List<string> _recordOrder = [];
    private readonly Dictionary<string, RecordSpec> _records = new(StringComparer.Ordinal);

    /// <summary>Gets the finished records, in the order in which they were begun.</summary>
    public IEnumerable<RecordSpec> Records => _recordOrder.Where(_records.ContainsKey).Select(name => _records[name]);

    /// <summary>Gets the enums by their C# names.</summary>
    public Dictionary<string, EnumSpec> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the number of records that are being parsed: how deep the types are nested.</summary>
    public int Depth { get; private set; }

    /// <summary>Notes that a record is being parsed; false when it is or was already.</summary>
    public bool TryBegin(string csharpName)
    {
        if (_recordOrder.Contains(csharpName))
        {
            return false;
        }

        _recordOrder.Add(csharpName);
        Depth++;
        return true;
    }

    /// <summary>Ends what <see cref="TryBegin"/> began; without a record when it was refused.</summary>
    public void End(RecordSpec? record)
    {
        Depth--;
        if (record is not null)
        {
            _records[record.CSharpName] = record;
        }
    }

    /// <summary>Claims an Avro full name for a type.</summary>
    /// <returns><see langword="null"/>, or the other type that has the name already.</returns>
    public string? ClaimAvroName(string avroName, string csharpName)
    {
        if (_typesByAvroName.TryGetValue(avroName, out string? owner))
        {
            return owner == csharpName ? null : owner;
        }

        _typesByAvroName.Add(avroName, csharpName);
        return null;
    }

    /// <summary>
    /// Returns what follows <c>Write</c> and <c>Read</c> in the methods for a type: the wanted name, or that with a number when another type has
    /// it.
    /// </summary>
    /// <param name="key">What tells the type from others.</param>
    /// <param name="wanted">The name to begin with.</param>
    public string MethodSuffix(string key, string wanted)
    {
        if (!_suffixesByKey.TryGetValue(key, out string? suffix))
        {
            suffix = wanted;
            for (int number = 2; !_suffixes.Add(suffix); number++)
            {
                suffix = wanted + number;
            }

            _suffixesByKey.Add(key, suffix);
        }

        return suffix;
    }
}
