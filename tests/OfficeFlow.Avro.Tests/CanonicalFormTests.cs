namespace OfficeFlow.Avro.Tests;

public sealed class CanonicalFormTests
{
    public static TheoryData<string, string, long> Vectors => PublishedVectors.All;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void CanonicalForm_PublishedVector_IsThePublishedText(string json, string canonical, long fingerprint)
    {
        AvroSchema schema = AvroSchema.Parse(json);

        Assert.Equal(canonical, schema.ToCanonicalForm());
        Assert.Equal(fingerprint, SchemaFingerprint.Rabin(schema));
    }
}
