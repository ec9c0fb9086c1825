namespace OfficeFlow.Configuration;

/// <summary>How the Kafka cluster is reached.</summary>
public sealed class KafkaOptions
{
    /// <summary>The environment variable that names the brokers when the configuration does not.</summary>
    public const string BrokersVariable = "KAFKA_BROKERS";

    /// <summary>Gets or sets the brokers to begin with, as <c>host:port</c> separated by commas.</summary>
    /// <value>The default is the environment variable <c>KAFKA_BROKERS</c>, else <c>localhost:9092</c>.</value>
    public string? BootstrapServers { get; set; }

    /// <summary>Gets or sets how the connection is protected.</summary>
    /// <value>The default is <see cref="TransportSecurity.Plaintext"/>, which outside Development needs <see cref="AllowInsecureTransport"/> unless every broker is on this machine.</value>
    public TransportSecurity Security { get; set; }

    /// <summary>Gets or sets whether the connection may be unencrypted outside Development.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllowInsecureTransport { get; set; }

    /// <summary>Gets or sets who the service is, for the SASL variants of <see cref="Security"/>.</summary>
    public SaslOptions Sasl { get; set; } = new();

    /// <summary>Gets or sets the file with the certificate authorities that are trusted, in PEM.</summary>
    /// <value>The default is the machine's own store.</value>
    public string? CertificateAuthorityFile { get; set; }

    /// <summary>Gets or sets the file with the client's certificate, in PEM, for mutual TLS.</summary>
    /// <value>The default is none.</value>
    public string? ClientCertificateFile { get; set; }

    /// <summary>Gets or sets the file with the private key of the client's certificate, in PEM.</summary>
    /// <value>The default is none.</value>
    public string? ClientKeyFile { get; set; }

    /// <summary>Gets or sets how long a connection may take to be set up.</summary>
    /// <value>The default is 3 seconds.</value>
    public TimeSpan ConnectionTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets or sets how long a broker may take to answer.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets settings of the client library by its own names, for what has no typed setting here. They cannot change what the SDK's guarantees rest on.</summary>
    /// <value>The default is none.</value>
    public Dictionary<string, string> ClientSettings { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets whether a topic may come into being by being used. Only on clusters that belong to one test or one developer: elsewhere a typo becomes a topic.</summary>
    internal bool AllowTopicCreation { get; set; }
}
