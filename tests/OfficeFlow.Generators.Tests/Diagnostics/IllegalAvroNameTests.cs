using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class IllegalAvroNameTests
{
    [Fact]
    public Task Member_WithALetterThatAvroHasNot_IsReported() => Diagnose.Reports(
        "OFK2007",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public string? [|Größe|] { get; init; }
        }
        """,
        "field 'größe' is not an Avro name; use letters, digits and '_' and begin with a letter or '_', or set the name with [AvroName]");

    [Fact]
    public Task AvroName_ThatIsIllegal_IsReportedAtTheArgument() => Diagnose.Reports(
        "OFK2007",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            [AvroName([|"first-name"|])] public string? Name { get; init; }
        }
        """,
        "field 'first-name' is not an Avro name; use letters, digits and '_' and begin with a letter or '_', or set the name with [AvroName]");

    [Fact]
    public Task Message_InANamespaceThatAvroHasNot_IsReported() => Diagnose.Reports(
        "OFK2007",
        """
        namespace Contoso.Bücher;
        [OfficeFlowMessage("a")] public partial record [|Order|](string Id);
        """,
        "message 'Contoso.Bücher.Order' is not an Avro name; use letters, digits and '_' and begin with a letter or '_', or set the name with [AvroName]");

    [Fact]
    public Task EnumMember_WithAnIllegalName_IsReported() => Diagnose.Reports(
        "OFK2007",
        """
        namespace Contoso;
        public enum State { [|Geöffnet|] }
        [OfficeFlowMessage("a")] public partial record Order(State State);
        """,
        "enum member 'Geöffnet' is not an Avro name; use letters, digits and '_' and begin with a letter or '_', or set the name with [AvroName]");

    [Fact]
    public Task Name_SetByAvroName_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso.Bücher;
        [AvroName("contoso.books.Order")]
        [OfficeFlowMessage("a")] public partial record Order([AvroName("size")] int Größe);
        """);
}
