using System.Diagnostics.CodeAnalysis;
using OfficeFlow.Configuration;

namespace OfficeFlow.Consuming;

/// <summary>Consumes the topics of a service's handlers: in order by key, many keys at once, at least once.</summary>
/// <remarks>
/// An offset is committed only when every record before it is handled or acknowledged in its dead-letter topic. A record whose handling is cut off by a rebalance,
/// a stop or a crash comes again, here or at another member. Start and stop it once; thread-safe.
/// A host starts and stops it by itself. Without one, take it from the service provider that <c>AddOfficeFlow</c> has filled, and call <see cref="Start"/> and <see cref="StopAsync"/>.
/// </remarks>
public sealed class OfficeFlowConsumer : IAsyncDisposable
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<PollLoop> _createLoop;
    private readonly ConsumerOptions _options;
    private readonly ConsumerRuntime _runtime;
    private PollLoop? _loop;
    private int _isStarted;

    internal OfficeFlowConsumer(Func<PollLoop> createLoop, ConsumerOptions options, ConsumerRuntime runtime)
    {
        _createLoop = createLoop;
        _options = options;
        _runtime = runtime;
    }

    /// <summary>Gets a task that completes when the consumer has stopped, and fails when the client has failed for good.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Gets what the consumer has done so far.</summary>
    public ConsumerStatistics Statistics => _runtime.Counters.Snapshot();

    /// <summary>Starts the poll thread and joins the group; does not wait for partitions.</summary>
    /// <exception cref="InvalidOperationException">The consumer was started before.</exception>
    public void Start()
    {
        if (Interlocked.Exchange(ref _isStarted, 1) != 0)
        {
            throw new InvalidOperationException("The consumer was started before; create a new one to consume again.");
        }

        _loop = _createLoop();
        var thread = new Thread(Run) { IsBackground = true, Name = $"officeflow-consumer {_runtime.ConsumerGroup}" };
        thread.Start();
    }

    /// <summary>Waits for running handlers, commits and leaves the group; after the shutdown time-out it returns even when no broker answers.</summary>
    /// <param name="cancellationToken">Ends the waiting at once. Nothing is lost by it: what was not committed comes again.</param>
    /// <returns>A task that completes when the consumer has stopped or its time is over.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (_loop is null)
        {
            return;
        }

        _loop.RequestStop();
        try
        {
            await Completion.WaitAsync(_options.ShutdownTimeout, _runtime.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // The thread is a background thread: what it still waits for, a broker that does not answer, does not hold the process.
            Log.StopTimedOut(_runtime.Logger, _options.ShutdownTimeout);
        }
    }

    /// <summary>Stops the consumer.</summary>
    /// <returns>As <see cref="StopAsync"/>.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Dispose does not throw; the failure is in Completion and in the log.")]
    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Log.ConsumerFailed(_runtime.Logger, _runtime.ConsumerGroup, exception);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The end of the thread: the failure goes to the log and to whoever watches Completion.")]
    private void Run()
    {
        try
        {
            _loop!.Run();
            _completion.SetResult();
        }
        catch (Exception exception)
        {
            Log.ConsumerFailed(_runtime.Logger, _runtime.ConsumerGroup, exception);
            _completion.SetException(exception);
        }
    }
}
