using OfficeFlow.Avro;
using OfficeFlow.Samples.Onboarding;

namespace OfficeFlow.Sdk.IntegrationTests;

/// <summary>The platform's contracts are files that other teams read; what the generator makes of the records must be the same on the wire.</summary>
public sealed class PlatformSchemaTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "schemas"), "*.avsc").Select(static file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Contract_OfThePlatform_IsWhatTheRecordGives(string file)
    {
        AvroSchema contract = AvroSchema.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", file)));
        MessageDescriptor message = Assert.Single(MessageCatalog.Messages, message => message.SchemaName == ((RecordSchema)contract).Name.FullName);
        AvroSchema generated = AvroSchema.Parse(message.SchemaJson);

        Assert.Equal(contract.ToCanonicalForm(), generated.ToCanonicalForm());

        // The canonical form leaves logical types out; they decide what the bytes mean.
        Assert.True(SchemaEquality.IsWireIdentical(contract, generated));
        Assert.Equal(message.Fingerprint, unchecked((ulong)SchemaFingerprint.Rabin(contract)));
    }

    [Fact]
    public void EveryMessage_OfTheSample_HasAContract() => Assert.Equal(MessageCatalog.Messages.Count, Files.Count);
}
