using System.Globalization;
using Apache = global::Avro;

namespace OfficeFlow.Avro.Tests;

public sealed class FingerprintTests
{
    public static TheoryData<string> Schemas { get; } =
    [
        "\"int\"",
        """["null","string","bytes"]""",
        """{"type":"array","items":{"type":"map","values":"double"}}""",
        """{"type":"enum","name":"a.b.E","symbols":["A","B"],"default":"A"}""",
        """{"type":"record","name":"Employee","namespace":"contoso.hr","doc":"x","fields":[{"name":"id","type":{"type":"fixed","name":"Id","size":16}},{"name":"boss","type":["null","Employee"],"default":null},{"name":"other","type":["null","Id"]}]}""",
    ];

    [Fact]
    public void Fingerprints_OfInt_AreThePublishedOnes()
    {
        Assert.Equal("7275d51a3f395c8f", SchemaFingerprint.Rabin(PrimitiveSchema.Int).ToString("x16", CultureInfo.InvariantCulture));
        Assert.Equal("ef524ea1b91e73173d938ade36c1db32", Convert.ToHexStringLower(SchemaFingerprint.Md5(PrimitiveSchema.Int)));
        Assert.Equal("3f2b87a9fe7cc9b13835598c3981cd45e3e355309e5090aa0933d7becb6fba45", Convert.ToHexStringLower(SchemaFingerprint.Sha256(PrimitiveSchema.Int)));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Fingerprints_ComparedWithApache_AreTheSame(string json)
    {
        Apache.Schema theirs = Apache.Schema.Parse(json);
        AvroSchema ours = AvroSchema.Parse(json);

        Assert.Equal(Apache.SchemaNormalization.ToParsingForm(theirs), ours.ToCanonicalForm());
        Assert.Equal(Apache.SchemaNormalization.ParsingFingerprint64(theirs), SchemaFingerprint.Rabin(ours));
        Assert.Equal(Apache.SchemaNormalization.ParsingFingerprint("MD5", theirs), SchemaFingerprint.Md5(ours));
        Assert.Equal(Apache.SchemaNormalization.ParsingFingerprint("SHA-256", theirs), SchemaFingerprint.Sha256(ours));
    }

    [Fact]
    public void Fingerprint_OfAnotherLogicalType_IsTheSame() => Assert.Equal(
        SchemaFingerprint.Rabin(PrimitiveSchema.Long),
        SchemaFingerprint.Rabin(PrimitiveSchema.Long.WithLogicalType(LogicalType.TimestampMicros)));
}
