namespace OfficeFlow.Configuration;

/// <summary>How the Schema Registry is reached and used.</summary>
public sealed class SchemaRegistryOptions
{
    /// <summary>The environment variable that names the registry when the configuration does not.</summary>
    public const string UrlVariable = "SCHEMA_REGISTRY_URL";

    /// <summary>Gets or sets the registry's absolute URL.</summary>
    /// <value>The default is the environment variable <c>SCHEMA_REGISTRY_URL</c>.</value>
    public string? Url { get; set; }

    /// <summary>Gets or sets whether the URL may be <c>http</c> outside Development.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllowInsecureTransport { get; set; }

    /// <summary>Gets or sets the user for basic authentication.</summary>
    /// <value>The default is none.</value>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the password for basic authentication. Never printed or logged.</summary>
    /// <value>The default is none.</value>
    public string? Password { get; set; }

    /// <summary>Gets or sets whether the service registers its schemas itself, instead of looking up what was registered at deployment.</summary>
    /// <value>The default is <see langword="null"/>: only in Development.</value>
    public bool? AutoRegister { get; set; }

    /// <summary>Gets or sets how long the registry may take to answer.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how long an unknown schema id is remembered as unknown before the registry is asked again.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan UnknownSchemaTtl { get; set; } = TimeSpan.FromSeconds(30);
}
