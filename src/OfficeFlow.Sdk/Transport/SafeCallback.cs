using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.Transport;

/// <summary>Runs what must not throw into the client library: an exception out of any of its callbacks destroys the record that it was about to deliver.</summary>
internal static class SafeCallback
{
    /// <summary>Runs a callback whose failure has nowhere to go but the process's trace: the log itself is what failed.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "See the type: the alternative is a lost record.")]
    public static void Run(Action callback)
    {
        try
        {
            callback();
        }
        catch (Exception exception)
        {
            Trace.TraceError("OfficeFlow: a logging callback failed: {0}", exception);
        }
    }
}
