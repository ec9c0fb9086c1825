using OfficeFlow.Generators.Tests.Vocabulary;

namespace OfficeFlow.Generators.Tests.Diagnostics;

public class InheritanceTests
{
    [Fact]
    public Task Message_ThatInherits_IsReportedAtTheBaseType() => Diagnose.Reports(
        "OFK1003",
        """
        namespace Contoso;
        public record Event(string Id);
        [OfficeFlowMessage("a")] public partial record Order(string Id) : [|Event|](Id);
        """,
        "message 'Order' inherits from 'Event'; repeat the members in 'Order', because Avro records have no inheritance");

    [Fact]
    public Task TypeInsideAMessage_ThatInherits_IsReported() => Diagnose.Reports(
        "OFK1003",
        """
        namespace Contoso;
        public record Place(string Street);
        public record Address(string Street, string Zip) : [|Place|](Street);
        [OfficeFlowMessage("a")] public partial record Order(Address Home);
        """,
        "type 'Address' inherits from 'Place'; repeat the members in 'Address', because Avro records have no inheritance");

    [Fact]
    public Task Message_ThatImplementsAnInterface_IsAccepted() => Diagnose.Accepts("""
        namespace Contoso;
        public interface IEvent { string Id { get; } }
        [OfficeFlowMessage("a")] public partial record Order(string Id) : IEvent;
        """);
}
