using System.Globalization;
using System.Text;
using OfficeFlow.Avro.Json;
using static OfficeFlow.Avro.Tests.SchemaText;

namespace OfficeFlow.Avro.Tests;

public sealed class HostileInputTests
{
    private const int ChainLength = 12_000;

    [Theory]
    [InlineData("[", "")]
    [InlineData("{\"type\":\"array\",\"items\":", "")]
    [InlineData("{\"type\":\"array\",\"items\":", "}")]
    [InlineData("{\"a\":", "")]
    public void Nesting_OfAHundredThousandLevels_IsACleanError(string open, string close)
    {
        var patient = new AvroSchemaParser(new AvroSchemaParserOptions { MaxLength = int.MaxValue });
        string json = string.Concat(Enumerable.Repeat(open, 100_000)) + "\"int\"" + string.Concat(Enumerable.Repeat(close, 100_000));

        SchemaError error = Assert.Single(patient.TryParse(json).Errors);

        Assert.Equal("value is nested deeper than 260 levels; flatten it, or raise MaxDepth if it is trusted", error.Message);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_OfSchemas_EndsAtTheLimit(int depth, bool isAllowed)
    {
        string json = string.Concat(Enumerable.Repeat("{\"type\":\"array\",\"items\":", depth - 1)) + "\"int\"" + new string('}', depth - 1);

        Assert.Equal(isAllowed, AvroSchema.TryParse(json, out _, out IReadOnlyList<SchemaError> errors));
        Assert.Equal(isAllowed ? [] : ["schema is nested deeper than 64 levels; flatten it, or raise MaxDepth if it is trusted"], errors.Select(error => error.Message));
    }

    [Fact]
    public void Text_AboveTheLimit_IsACleanError() => Assert.Equal(
        "(1,1): text of 1048577 characters is longer than the limit of 1048576; raise MaxLength if it is trusted",
        ErrorOf(new string(' ', (1024 * 1024) + 1)));

    [Fact]
    public void Errors_ByTheThousand_AreCutOff() => Assert.Equal(100, ErrorsOf("[" + string.Join(',', Enumerable.Repeat("\"X\"", 5000)) + "]").Count);

    [Fact]
    public void Chain_OfReferences_IsComparedWithoutRecursion()
    {
        AvroSchema one = Last(Chain(ChainLength));
        AvroSchema other = Last(Chain(ChainLength));

        Assert.Equal(one, other);
        Assert.True(SchemaEquality.IsWireIdentical(one, other));
        Assert.True(SchemaCompatibility.Check(one, other).IsCompatible);
        Assert.Contains("nested deeper than 256 definitions", Assert.Throws<InvalidOperationException>(one.ToJson).Message, StringComparison.Ordinal);
        Assert.Contains("nested deeper than 256 definitions", Assert.Throws<InvalidOperationException>(one.ToCanonicalForm).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Chain_OfReferences_IsWrittenInItsOwnOrder()
    {
        AvroSchema chain = Chain(ChainLength);

        Assert.Equal(chain, AvroSchema.Parse(chain.ToJson()));
    }

    [Fact]
    public void Chain_OfDefaults_IsACleanError() =>
        Assert.All(ErrorsOf(ChainText(1000, @default: "{}")), error => Assert.Contains("has the default {}", error.Message, StringComparison.Ordinal));

    [Fact]
    public void Unions_OfDefaults_CostNoExponentialTime()
    {
        // Without a memory of verdicts, 30 levels of 2 branches that fail at the bottom would be 2^30 walks.
        string records = string.Join(',', Enumerable.Range(0, 30).Select(level => Twin("A", level) + "," + Twin("B", level)));
        string value = string.Concat(Enumerable.Repeat("{\"x\":", 29)) + "{\"x\":\"no int\"}" + new string('}', 29);
        string json = $"[{records},{Named("Top", Field("f", "[\"A29\",\"B29\"]", value))}]";

        Assert.Contains("field 'f' has the default", ErrorOf(json), StringComparison.Ordinal);

        static string Twin(string name, int level) => Named($"{name}{level}", Field("x", level == 0 ? "int" : $"[\"A{level - 1}\",\"B{level - 1}\"]"));
    }

    [Fact]
    public void Unions_OfNamesakes_EndWithACleanError()
    {
        AvroSchema union = Schema("[" + string.Join(',', Enumerable.Range(0, 800).Select(index => Named($"n{index}.R"))) + "]");

        Assert.Throws<InvalidOperationException>(() => SchemaCompatibility.Check(union, Schema(union.ToJson())));
    }

    [Fact]
    public void Message_AboutAnEndlessName_IsShort() => Assert.True(ErrorOf($"\"{new string('x', 500_000)}\"").Length < 1100);

    [Theory]
    [InlineData("doc", "\"*/ } evil")]
    [InlineData("doc", "</summary><script>")]
    public void Doc_WithCodeInIt_IsPlainText(string attribute, string evil)
    {
        string json = "{\"type\":\"record\",\"name\":\"R\",\"" + attribute + "\":" + AvroJson.String(evil) + ",\"fields\":[]}";

        Assert.Equal(evil, ((RecordSchema)AvroSchema.Parse(json)).Doc);
    }

    [Fact]
    public void Mutations_OfValidSchemas_GiveASchemaOrAParseException()
    {
        int seed = Setting("OFFICEFLOW_FUZZ_SEED", Environment.TickCount);
        int rounds = Setting("OFFICEFLOW_FUZZ_CASES", 100_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} mutations, seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++)
        {
            string json = Mutate(Corpus[random.Next(Corpus.Length)], random);
            Exception? unexpected = Xunit.Record.Exception(() => Exercise(json));
            Assert.True(unexpected is null or SchemaParseException, $"seed {seed}, round {round}: {unexpected} for {json}");
        }
    }

    private static readonly string[] Corpus =
    [
        .. RoundTripTests.Written.Select(row => row.Data),
        .. FingerprintTests.Schemas.Select(row => row.Data),
        Named("n.R", Field("a", """{"type":"map","values":["null","R"]}""", "{\"k\":null}", "b"), Field("e", Enum("A", "A"), "\"A\"")),
    ];

    /// <summary>What parses must also be written, read again as the same, and compared with itself.</summary>
    private static void Exercise(string json)
    {
        AvroSchema schema = AvroSchema.Parse(json);
        Assert.Equal(schema, AvroSchema.Parse(schema.ToJson()));
        Assert.NotEmpty(schema.ToCanonicalForm());
        Assert.True(SchemaEquality.IsWireIdentical(schema, schema), json);
    }

    private static int Setting(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int value) ? value : fallback;

    private static string Mutate(string json, Random random)
    {
        const string alphabet = "{}[]\",:\\ 01-.eEntfuRAan\n\0é\ud83d";
        var text = new StringBuilder(json);
        for (int change = random.Next(1, 4); change > 0 && text.Length > 1; change--)
        {
            int position = random.Next(text.Length);
            int length = random.Next(1, Math.Min(20, text.Length - position) + 1);
            _ = random.Next(5) switch
            {
                0 => text.Remove(position, 1),
                1 => text.Insert(position, alphabet[random.Next(alphabet.Length)]),
                2 => text.Remove(position, length),
                3 => text.Insert(random.Next(text.Length), text.ToString(position, length)),
                _ => text.Replace(text[position], alphabet[random.Next(alphabet.Length)], position, 1),
            };
        }

        return text.ToString();
    }

    private static AvroSchema Chain(int length) =>
        new AvroSchemaParser(new AvroSchemaParserOptions { MaxLength = int.MaxValue }).Parse(ChainText(length));

    /// <summary>Records in a flat list, each with a field of the one before: the text nests three levels, the graph thousands.</summary>
    private static string ChainText(int length, string? @default = null) =>
        "[" + string.Join(',', Enumerable.Range(0, length).Select(index => Named($"R{index}", Field("p", index == 0 ? "null" : $"R{index - 1}", index == 0 ? "null" : @default)))) + "]";

    private static AvroSchema Last(AvroSchema union) => ((UnionSchema)union).Branches[^1];
}
