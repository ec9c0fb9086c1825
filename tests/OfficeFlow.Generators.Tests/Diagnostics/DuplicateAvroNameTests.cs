using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class DuplicateAvroNameTests
{
    [Fact]
    public Task Members_OfOneAvroName_AreReportedAtTheSecond() => Diagnose.Reports(
        "OFK2008",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public int ID { get; init; } public int [|Id|] { get; init; }
        }
        """,
        "field 'Id' has the Avro name 'id', as has 'ID'; rename one, or set its name with [AvroName]");

    [Fact]
    public Task Types_OfOneAvroName_AreReported() => Diagnose.Reports(
        "OFK2008",
        """
        namespace Contoso;
        public static class A { public record Item(int X); }
        public static class B { public record [|Item|](int X); }
        [OfficeFlowMessage("a")] public partial record Order(A.Item First, B.Item Second);
        """,
        "type 'Contoso.B.Item' has the Avro name 'Contoso.Item', as has 'Contoso.A.Item'; rename one, or set its name with [AvroName]");

    [Fact]
    public Task EnumMembers_OfOneSymbol_AreReported() => Diagnose.Reports(
        "OFK2008",
        """
        namespace Contoso;
        public enum State { Open, [AvroName("Open")] [|Opened|] }
        [OfficeFlowMessage("a")] public partial record Order(State State);
        """,
        "enum member 'Opened' has the Avro name 'Open', as has 'Open'; rename one, or set its name with [AvroName]");
}
