using OfficeFlow.Avro.Json;
using OfficeFlow.Avro.Rules;

namespace OfficeFlow.Avro;

/// <summary>One of a list of symbols (specification, "Enums").</summary>
public sealed class EnumSchema : NamedSchema
{
    private readonly Dictionary<string, int> _positions;

    /// <summary>Builds an enum.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="symbols">The symbols; their order is the order on the wire.</param>
    /// <exception cref="ArgumentException">A symbol is not an Avro name or appears twice.</exception>
    public EnumSchema(SchemaName name, IEnumerable<string> symbols)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(symbols, nameof(symbols));
        Symbols = [.. symbols];
        SchemaProblem.ThrowFirst(EnumRules.Check(name.FullName, [.. Symbols.Select(symbol => new Located<string>(symbol))]), nameof(symbols));
        _positions = new Dictionary<string, int>(Symbols.Count, StringComparer.Ordinal);
        for (int position = 0; position < Symbols.Count; position++)
        {
            _positions.Add(Symbols[position], position);
        }
    }

    /// <inheritdoc/>
    public override SchemaKind Kind => SchemaKind.Enum;

    /// <summary>The symbols; the position of each is its number on the wire.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>The symbol a reader takes for one it does not know.</summary>
    /// <value>The default is null: an unknown symbol is an error.</value>
    /// <exception cref="ArgumentException">The value is not among <see cref="Symbols"/>.</exception>
    public string? Default
    {
        get;
        init
        {
            if (EnumRules.CheckDefault(Name.FullName, value, Symbols) is { } problem)
            {
                throw new ArgumentException(problem, nameof(Default));
            }

            field = value;
        }
    }

    /// <summary>Finds a symbol.</summary>
    /// <param name="symbol">The symbol; case matters.</param>
    /// <returns>The zero-based position, or -1.</returns>
    public int IndexOf(string symbol) => symbol is not null && _positions.TryGetValue(symbol, out int position) ? position : -1;

    private protected override AvroSchema WithProperties(AvroJsonObject properties) =>
        new EnumSchema(Name, Symbols) { Doc = Doc, Aliases = Aliases, Default = Default, Source = Source, ParsedProperties = properties };
}
