namespace OfficeFlow.Configuration;

/// <summary>Who the service is toward the brokers.</summary>
public sealed class SaslOptions
{
    /// <summary>Gets or sets the mechanism.</summary>
    /// <value>The default is <see cref="SaslAuthentication.ScramSha512"/>.</value>
    public SaslAuthentication Mechanism { get; set; } = SaslAuthentication.ScramSha512;

    /// <summary>Gets or sets the user name.</summary>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the password. Never printed or logged.</summary>
    public string? Password { get; set; }

    /// <summary>Returns the mechanism and the user, never the password.</summary>
    /// <returns>A text that may be logged.</returns>
    public override string ToString() => $"{Mechanism} as '{UserName}'";
}
