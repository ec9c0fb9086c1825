namespace OfficeFlow.Generators.Tests.RoundTrip;

/// <summary>Every way to declare a message is written and read.</summary>
public partial class MessageFormsTests
{
    [OfficeFlowMessage("tests.record-struct")]
    public readonly partial record struct RecordStruct([MessageKey] Guid? Id, string Name = "x");

    [OfficeFlowMessage("tests.class", Topic = "tests.class.{organizationId}.{message}", PlainTopic = true)]
    internal sealed partial class Class(int number)
    {
        [MessageKey]
        public int Number { get; } = number;

        public string Text { get; internal set; } = "";

        public string Both => Text + Number;
    }

    [OfficeFlowMessage("tests.struct")]
    public partial struct Struct
    {
        [MessageKey]
        public string Key { get; set; }
    }

    [Fact]
    public void RecordStruct_NestedAndPositional_IsWrittenAndRead()
    {
        var message = new RecordStruct(Guid.AllBitsSet, "y");

        Assert.Equal(message, Codec.Read<RecordStruct>(Codec.Write(message)));
        Assert.Equal("ffffffff-ffff-ffff-ffff-ffffffffffff", KeyOf(message));
        Assert.Null(KeyOf(new RecordStruct(null)));
    }

    [Fact]
    public void Class_WithConstructorAndInternalSetter_IsWrittenAndRead()
    {
        Class read = Codec.Read<Class>(Codec.Write(new Class(7) { Text = "t" }));

        Assert.Equal("t7", read.Both);
        Assert.Equal("7", KeyOf(read));
    }

    [Fact]
    public void Struct_WithSettableMember_IsWrittenAndRead() => Assert.Equal("k", KeyOf(Codec.Read<Struct>(Codec.Write(new Struct { Key = "k" }))));

    [Fact]
    public async Task Producer_OfATemplate_SendsToTheOrganizationsTopic()
    {
        var publisher = new RecordingPublisher();
        var producer = new MessageFormsTestsClassProducer(publisher);

        _ = await producer.SendAsync("org-456", "m", new Class(1), TestContext.Current.CancellationToken);
        _ = await producer.SendAsync(new Class(1), new PublishOptions { Key = "k" }, TestContext.Current.CancellationToken);

        Assert.Equal([new Destination("tests.class.org-456.m", "org-456"), new Destination("tests.class")], publisher.Sent.Select(static sent => sent.Destination));
        Assert.Equal([null, "k"], publisher.Sent.Select(static sent => sent.Options?.Key));
        _ = await Assert.ThrowsAsync<ArgumentException>(() => producer.SendAsync("org.456", "m", new Class(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Topics_OfATemplate_AreBuilt()
    {
        Assert.Equal("tests.class.org-1.m", OfficeFlowTopics.MessageFormsTestsClass.For("org-1", "m"));
        Assert.Equal("dlq.tests.class.org-1.m", OfficeFlowTopics.MessageFormsTestsClass.DeadLetterFor("org-1", "m"));
        Assert.Equal("dlq.tests.class", OfficeFlowTopics.MessageFormsTestsClass.DeadLetter);
        Assert.Equal("tests.class", OfficeFlowTopics.MessageFormsTestsClass.Plain);
    }

    [Fact]
    public void Catalog_HasEveryMessageOfTheAssembly() => Assert.Equal(
        ["tests.bomb", "tests.every-type", "tests.class", "tests.record-struct", "tests.struct"], MessageCatalog.Messages.Select(static message => message.Type));

    private static string? KeyOf<T>(T message)
        where T : IOfficeFlowMessage<T> => T.GetKey(message);

    private sealed class RecordingPublisher : IMessagePublisher
    {
        public List<(Destination Destination, PublishOptions? Options)> Sent { get; } = [];

        public Task<PublishReceipt> PublishAsync<TMessage>(
            Destination destination, TMessage message, PublishOptions? options = null, CancellationToken cancellationToken = default)
            where TMessage : IOfficeFlowMessage<TMessage>
        {
            Sent.Add((destination, options));
            return Task.FromResult(new PublishReceipt(destination.Topic, 0, 0, "id"));
        }
    }
}
