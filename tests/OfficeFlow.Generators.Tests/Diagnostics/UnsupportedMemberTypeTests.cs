using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class UnsupportedMemberTypeTests
{
    [Fact]
    public Task Member_OfTypeULong_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|ulong|] Value { get; set; }
        }
        """,
        "member 'Value' has the type 'ulong', which has no Avro form; use long, or decimal with [AvroDecimal(20, 0)]");

    [Fact]
    public Task Member_OfTypeChar_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|char|] Value { get; set; }
        }
        """,
        "member 'Value' has the type 'char', which has no Avro form; use string");

    [Fact]
    public Task Member_OfTypeDateTime_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|DateTime|] Value { get; set; }
        }
        """,
        "member 'Value' has the type 'DateTime', which has no Avro form; use DateTimeOffset for a moment, DateOnly for a day");

    [Fact]
    public Task Member_OfTypeObject_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|object|] Value { get; set; } = null!;
        }
        """,
        "member 'Value' has the type 'object', which has no Avro form; use a record with the members that are sent");

    [Fact]
    public Task Member_OfTypeUri_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|Uri|] Value { get; set; } = null!;
        }
        """,
        "member 'Value' has the type 'Uri', which has no Avro form; use string");

    [Fact]
    public Task Member_OfTypeRectangularArray_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|int[,]|] Value { get; set; } = null!;
        }
        """,
        "member 'Value' has the type 'int[,]', which has no Avro form; use an array of arrays");

    [Fact]
    public Task Member_OfTypeHashSet_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|HashSet<int>|] Value { get; set; } = null!;
        }
        """,
        "member 'Value' has the type 'HashSet<int>', which has no Avro form; use a type of the table in the documentation, or a record of such types");

    [Fact]
    public Task Member_OfTypeInterface_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|IDisposable|] Value { get; set; } = null!;
        }
        """,
        "member 'Value' has the type 'IDisposable', which has no Avro form; use a record, or one of the collection interfaces");

    [Fact]
    public Task Member_OfTypeTuple_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|(int A, int B)|] Value { get; set; }
        }
        """,
        "member 'Value' has the type '(int A, int B)', which has no Avro form; use a type of the table in the documentation, or a record of such types");

    [Fact]
    public Task Member_OfTypeListOfDateTime_IsReportedAtTheType() => Diagnose.Reports(
        "OFK2001",
        """
        namespace Contoso;
        [OfficeFlowMessage("a")] public partial record Order
        {
            public [|List<DateTime?>|] Value { get; set; } = null!;
        }
        """,
        "member 'Value' has the type 'DateTime', which has no Avro form; use DateTimeOffset for a moment, DateOnly for a day");
}
