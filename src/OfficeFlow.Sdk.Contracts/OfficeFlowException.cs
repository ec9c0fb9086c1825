namespace OfficeFlow;

/// <summary>The base of every exception that the SDK throws on its own account.</summary>
/// <remarks>Catch it to tell "the SDK says no" from a failure of the code around it. Argument errors stay <see cref="ArgumentException"/>.</remarks>
public class OfficeFlowException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with which thing, and what to do about it.</param>
    public OfficeFlowException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What is wrong with which thing, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public OfficeFlowException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
