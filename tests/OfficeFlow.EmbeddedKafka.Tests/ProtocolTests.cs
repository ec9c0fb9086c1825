using System.Text;
using OfficeFlow.EmbeddedKafka.Brokers;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Requests;

namespace OfficeFlow.EmbeddedKafka.Tests;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(127u)]
    [InlineData(128u)]
    [InlineData(300u)]
    [InlineData(uint.MaxValue)]
    public void Varint_WrittenAndRead_IsTheSame(uint value)
    {
        using var writer = new ProtocolWriter(0, isFlexible: true);
        writer.WriteUnsignedVarint(value);

        Assert.Equal(value, new ProtocolReader(writer.ToFrame()[4..]).ReadUnsignedVarint());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Primitives_WrittenAndRead_AreTheSame(bool isFlexible)
    {
        using var writer = new ProtocolWriter(0, isFlexible);
        var id = Guid.NewGuid();
        writer.WriteString("größe");
        writer.WriteString(null);
        writer.WriteBytes(Encoding.UTF8.GetBytes("bytes"));
        writer.WriteUuid(id);
        writer.WriteInt32Array([1, 2, 3]);
        writer.WriteStructures([4L, 5L], static (writer, value) => writer.WriteInt64(value));
        writer.WriteTaggedFields();

        var reader = new ProtocolReader(writer.ToFrame()[4..]) { IsFlexible = isFlexible };

        Assert.Equal("größe", reader.ReadString());
        Assert.Null(reader.ReadNullableString());
        Assert.Equal("bytes", Encoding.UTF8.GetString(reader.ReadBytes().Span));
        Assert.Equal(id, reader.ReadUuid());
        Assert.Equal([1, 2, 3], reader.ReadArray(static reader => reader.ReadInt32()));
        Assert.Equal([4L, 5L], reader.ReadStructures(static reader => reader.ReadInt64()));
        reader.SkipTaggedFields();
        Assert.Equal(0, reader.Remaining);
    }

    [Theory]
    [InlineData(new byte[] { 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0, 0, 0, 9, 1 })]
    public void Array_LongerThanItsFrame_IsRefusedBeforeItIsAllocated(byte[] frame) =>
        Assert.Throws<ProtocolException>(() => new ProtocolReader(frame).ReadArray(static reader => reader.ReadSByte()));

    [Fact]
    public void Catalogue_OfApis_HasEveryNamedApiWithAPlausibleRange()
    {
        var catalogue = new ApiCatalogue(new RequestHandlers(new ClusterState([new BrokerNode(1, "127.0.0.1")], TimeProvider.System)));
        var apis = Enum.GetValues<ApiKey>().Select(catalogue.Find).OfType<ApiDefinition>().ToArray();

        Assert.All(apis, static api => Assert.True(api.FirstVersion <= api.LastVersion));
        foreach (var api in apis)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{(short)api.Api,3} {api.Api,-28} {api.FirstVersion}-{api.LastVersion}");
        }
    }

    /// <summary>Every API reads an empty or truncated request of every version without another exception than the protocol's.</summary>
    [Fact]
    public void Requests_Truncated_AreRefusedByEveryVersionOfEveryApi()
    {
        var catalogue = new ApiCatalogue(new RequestHandlers(new ClusterState([new BrokerNode(1, "127.0.0.1")], TimeProvider.System)));
        foreach (var api in Enum.GetValues<ApiKey>().Select(catalogue.Find).OfType<ApiDefinition>())
        {
            for (var version = api.FirstVersion; version <= api.LastVersion; version++)
            {
                var reader = new ProtocolReader(new byte[] { 0 }) { Version = version, IsFlexible = api.IsFlexible(version) };
                var failure = Record.Exception(() => api.Read(reader));
                Assert.True(failure is null or ProtocolException, $"{api.Api} {version}: {failure}");
            }
        }
    }
}
