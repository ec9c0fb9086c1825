namespace OfficeFlow.Sdk.Tests.Contracts;

public sealed class MessageHeadersTests
{
    private readonly MessageHeaders _headers = new([new("a", "1"u8.ToArray()), new("b", "2"u8.ToArray()), new("a", "3"u8.ToArray()), new("bad", new byte[] { 0xFF })]);

    [Fact]
    public void GetText_NameRepeats_IsTheLast() => Assert.Equal("3", _headers.GetText("a"));

    [Fact]
    public void GetText_OtherCaseOrMissing_IsNull()
    {
        Assert.Null(_headers.GetText("A"));
        Assert.False(_headers.TryGetValue("missing", out _));
    }

    [Fact]
    public void GetText_InvalidUtf8_HasReplacementCharacters() => Assert.Equal("\uFFFD", _headers.GetText("bad"));

    [Fact]
    public void Enumeration_AllHeaders_KeepsOrderAndRepetition()
    {
        Assert.Equal(["a", "b", "a", "bad"], _headers.Select(static header => header.Name));
        Assert.Equal(4, _headers.Count);
        Assert.Empty(MessageHeaders.Empty);
    }
}
