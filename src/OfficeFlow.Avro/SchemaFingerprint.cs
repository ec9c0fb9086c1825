using System.Security.Cryptography;
using System.Text;

namespace OfficeFlow.Avro;

/// <summary>Fingerprints of the canonical form of a schema (specification, "Schema Fingerprints").</summary>
/// <remarks>They find schemas, they do not protect them: whoever can write schemas can make Rabin and MD5 collide.</remarks>
public static class SchemaFingerprint
{
    /// <summary>The fingerprint of no bytes; also the polynomial.</summary>
    private const ulong Empty = 0xc15d213aa4d7a795;

    private static readonly ulong[] Table = BuildTable();

    /// <summary>Computes CRC-64-AVRO, the 64-bit Rabin fingerprint; single-object encoding writes its bytes in little-endian order.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>The fingerprint.</returns>
    public static long Rabin(AvroSchema schema)
    {
        ulong fingerprint = Empty;
        foreach (byte unit in CanonicalBytes(schema))
        {
            fingerprint = (fingerprint >> 8) ^ Table[(byte)(fingerprint ^ unit)];
        }

        return unchecked((long)fingerprint);
    }

    /// <summary>Computes the MD5 fingerprint.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>16 bytes.</returns>
    public static byte[] Md5(AvroSchema schema)
    {
#pragma warning disable CA5351 // The specification names MD5; nothing is protected by it.
        using var md5 = MD5.Create();
#pragma warning restore CA5351
        return md5.ComputeHash(CanonicalBytes(schema));
    }

    /// <summary>Computes the SHA-256 fingerprint.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Sha256(AvroSchema schema)
    {
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(CanonicalBytes(schema));
    }

    private static byte[] CanonicalBytes(AvroSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema, nameof(schema));
        return Encoding.UTF8.GetBytes(schema.ToCanonicalForm());
    }

    private static ulong[] BuildTable()
    {
        var table = new ulong[256];
        for (int index = 0; index < table.Length; index++)
        {
            ulong fingerprint = (ulong)index;
            for (int bit = 0; bit < 8; bit++)
            {
                fingerprint = (fingerprint >> 1) ^ (Empty & (0 - (fingerprint & 1)));
            }

            table[index] = fingerprint;
        }

        return table;
    }
}
