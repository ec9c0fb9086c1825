namespace OfficeFlow.Serialization;

/// <summary>The Schema Registry refused a request or could not be asked.</summary>
public sealed class SchemaRegistryException : OfficeFlowException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was asked, what is wrong, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public SchemaRegistryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the registry's own error code, such as 40403 for an unknown schema.</summary>
    /// <value>0 when the registry did not answer.</value>
    public int ErrorCode { get; init; }

    /// <summary>Gets whether the same request may succeed later: the registry was away or overloaded.</summary>
    public bool IsTransient { get; init; }
}
