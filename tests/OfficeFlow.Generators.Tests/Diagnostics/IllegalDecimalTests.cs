using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class IllegalDecimalTests
{
    [Fact]
    public Task Precision_Above28_IsReported() => Diagnose.Reports(
        "OFK2003",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            [AvroDecimal([|29|], 2)] public decimal Price { get; init; }
        }
        """,
        "[AvroDecimal] of member 'Price' has precision 29; use a precision from 1 to 28");

    [Fact]
    public Task Scale_AbovePrecision_IsReported() => Diagnose.Reports(
        "OFK2003",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            [AvroDecimal(4, [|5|])] public decimal Price { get; init; }
        }
        """,
        "[AvroDecimal] of member 'Price' has scale 5; use a scale from 0 to the precision 4");

    [Fact]
    public Task Attribute_WithoutDecimal_IsReported() => Diagnose.Reports(
        "OFK2003",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            [[|AvroDecimal(4, 2)|]] public int Price { get; init; }
        }
        """,
        "[AvroDecimal] of member 'Price' stands on a member without decimals; remove the attribute");
}
