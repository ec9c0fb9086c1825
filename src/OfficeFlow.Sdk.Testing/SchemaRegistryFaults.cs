using System.Net;

namespace OfficeFlow.Testing;

/// <summary>Makes an <see cref="EmbeddedSchemaRegistry"/> misbehave on demand.</summary>
/// <remarks>Every method has taken effect for the next request when it returns, and is safe to call from any thread.</remarks>
public sealed class SchemaRegistryFaults
{
    private readonly Lock _lock = new();
    private readonly Queue<HttpStatusCode> _failures = new();
    private TimeSpan _delay;
    private bool _isDown;

    internal SchemaRegistryFaults()
    {
    }

    /// <summary>Answers the next requests with a status instead of serving them.</summary>
    /// <param name="count">How many requests; they queue behind failures that wait already.</param>
    /// <param name="status">The status, 400 to 599, such as <see cref="HttpStatusCode.ServiceUnavailable"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than one, or the status is not one of a failure.</exception>
    public void FailNextRequests(int count, HttpStatusCode status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan((int)status, 400, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)status, 599, nameof(status));
        lock (_lock)
        {
            for (var number = 0; number < count; number++)
            {
                _failures.Enqueue(status);
            }
        }
    }

    /// <summary>Holds every answer back, until it is set again.</summary>
    /// <remarks>The request itself is served at once: a client that gives up has been heard all the same.</remarks>
    /// <param name="delay">How long; zero ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public void DelayResponses(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        lock (_lock)
        {
            _delay = delay;
        }
    }

    /// <summary>Serves no request and breaks its connection before an answer is complete, until <see cref="BringUp"/>.</summary>
    public void TakeDown() => SetDown(true);

    /// <summary>Serves again, with everything that was registered.</summary>
    public void BringUp() => SetDown(false);

    /// <summary>Forgets every fault: failures that wait, the delay, and being down.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _failures.Clear();
            _delay = TimeSpan.Zero;
            _isDown = false;
        }
    }

    /// <summary>Decides what happens to one request, using up a failure if one waits.</summary>
    internal (bool IsDown, HttpStatusCode? Failure, TimeSpan Delay) Next()
    {
        lock (_lock)
        {
            HttpStatusCode? failure = !_isDown && _failures.TryDequeue(out var status) ? status : null;
            return (_isDown, failure, _delay);
        }
    }

    private void SetDown(bool isDown)
    {
        lock (_lock)
        {
            _isDown = isDown;
        }
    }
}
