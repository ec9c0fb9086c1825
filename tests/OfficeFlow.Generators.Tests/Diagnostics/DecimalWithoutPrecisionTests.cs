using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class DecimalWithoutPrecisionTests
{
    [Fact]
    public Task Decimal_WithoutAttribute_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2002",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|decimal?|] Price { get; init; }
        }
        """,
        "member 'Price' is a decimal without precision; add [AvroDecimal(precision, scale)]");

    [Fact]
    public Task DecimalInAList_WithoutAttribute_IsReported() => Diagnose.Reports(
        "OFK2002",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order([|List<decimal>|] Prices);
        """,
        "member 'Prices' is a decimal without precision; add [AvroDecimal(precision, scale)]");
}
