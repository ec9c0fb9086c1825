namespace OfficeFlow.Configuration;

/// <summary>A SASL mechanism.</summary>
public enum SaslAuthentication
{
    /// <summary>User name and password as they are (RFC 4616).</summary>
    Plain,

    /// <summary>SCRAM with SHA-256 (RFC 7677).</summary>
    ScramSha256,

    /// <summary>SCRAM with SHA-512.</summary>
    ScramSha512,
}
