namespace OfficeFlow.Configuration;

/// <summary>How the connection to a broker is protected.</summary>
public enum TransportSecurity
{
    /// <summary>Neither encrypted nor authenticated.</summary>
    Plaintext,

    /// <summary>TLS; mutual when a client certificate is set.</summary>
    Tls,

    /// <summary>SASL without encryption.</summary>
    SaslPlaintext,

    /// <summary>SASL inside TLS.</summary>
    SaslTls,
}
