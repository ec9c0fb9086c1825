using System.Net;
using OfficeFlow.Avro;

namespace OfficeFlow.Testing;

/// <summary>What an <see cref="EmbeddedSchemaRegistry"/> is like when it starts.</summary>
/// <remarks>Read once, by <see cref="EmbeddedSchemaRegistry.StartAsync"/>; later changes have no effect.</remarks>
public sealed class EmbeddedSchemaRegistryOptions
{
    /// <summary>Gets or sets the TCP port on the loopback interface.</summary>
    /// <value>The default is 0: any free port.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets the compatibility level of subjects that have none of their own; clients can change it.</summary>
    /// <value>The default is <see cref="CompatibilityMode.Backward"/>, as in a registry that nobody has configured.</value>
    public CompatibilityMode Compatibility { get; set; } = CompatibilityMode.Backward;

    /// <summary>Throws one exception that lists everything that is wrong.</summary>
    internal void Validate(string parameterName)
    {
        var problems = FindProblems().ToArray();
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, problems), parameterName);
        }
    }

    private IEnumerable<string> FindProblems()
    {
        if (Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
        {
            yield return $"'{nameof(Port)}' is {Port}; choose 1 to {IPEndPoint.MaxPort}, or 0 for a free one.";
        }

        if (!Enum.IsDefined(Compatibility))
        {
            yield return $"'{nameof(Compatibility)}' is '{Compatibility}'; choose one of the levels of '{nameof(CompatibilityMode)}'.";
        }
    }
}
