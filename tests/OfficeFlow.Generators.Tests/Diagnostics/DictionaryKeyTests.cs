using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class DictionaryKeyTests
{
    [Fact]
    public Task Dictionary_WithIntKeys_IsReported() => Diagnose.Reports(
        "OFK2005",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public required [|Dictionary<int, string>|] Names { get; init; }
        }
        """,
        "member 'Names' is a dictionary with keys of type 'int'; use string keys, because an Avro map has no other");
}
