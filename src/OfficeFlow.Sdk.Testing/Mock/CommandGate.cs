using System.Diagnostics;

namespace OfficeFlow.Testing.Mock;

/// <summary>Sends the cluster one command at a time, and none too soon after the last answer.</summary>
/// <remarks>
/// The cluster's thread answers a command first and empties its wake-up pipe second. A command that comes in between loses its wake-up, and waits
/// until the thread wakes by itself: up to a second. The pause lets the thread get past that point; it makes the loss rare (measured: 1 command in
/// 10,000), not impossible.
/// </remarks>
internal sealed class CommandGate
{
    private static readonly TimeSpan Pause = TimeSpan.FromMicroseconds(200);

    private readonly Lock _lock = new();
    private long _lastAnswer;

    internal int Send(Func<int> command)
    {
        lock (_lock)
        {
            while (Stopwatch.GetElapsedTime(_lastAnswer) < Pause)
            {
                _ = Thread.Yield();
            }

            try
            {
                return command();
            }
            finally
            {
                _lastAnswer = Stopwatch.GetTimestamp();
            }
        }
    }
}
