using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class UnsupportedRecordTests
{
    [Fact]
    public Task TypeInsideAMessage_ThatIsAbstract_IsReported() => Diagnose.Reports(
        "OFK2009",
        """
        namespace Contoso;
        public abstract record Shape(int Sides);
        [OfficeFlowMessage("a")] public partial record Order([|Shape|] Shape);
        """,
        "type 'Shape' of member 'Shape' is abstract; use a concrete type");

    [Fact]
    public Task TypeInsideAMessage_ThatIsGeneric_IsReported() => Diagnose.Reports(
        "OFK2009",
        """
        namespace Contoso;
        public record Box<T>(T Value);
        [OfficeFlowMessage("a")] public partial record Order([|Box<int>|] Box);
        """,
        "type 'Box<int>' of member 'Box' is generic; use a type without type parameters");
}
