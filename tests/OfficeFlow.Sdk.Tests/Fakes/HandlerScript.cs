using System.Collections.Concurrent;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>What the handlers of a test do, and what they were given.</summary>
internal sealed class HandlerScript
{
    private readonly ConcurrentDictionary<(int Partition, long Offset), TaskCompletionSource> _holds = new();
    private readonly ConcurrentQueue<(Ticket Message, MessageContext Context)> _starts = new();
    private readonly ConcurrentQueue<long> _ends = new();

    public Func<Ticket, MessageContext, CancellationToken, Task> Behaviour { get; set; } = static (_, _, _) => Task.CompletedTask;

    public IReadOnlyList<(Ticket Message, MessageContext Context)> Starts => [.. _starts];

    /// <summary>Gets the offsets of the attempts, in the order in which they began.</summary>
    public IReadOnlyList<long> StartedOffsets => [.. _starts.Select(static start => start.Context.Offset)];

    /// <summary>Gets the offsets whose handler has succeeded.</summary>
    public IReadOnlyList<long> HandledOffsets => [.. _ends];

    public Task HandleAsync(Ticket message, MessageContext context, CancellationToken cancellationToken)
    {
        _starts.Enqueue((message, context));
        Task task = Behaviour(message, context, cancellationToken);
        return task is null ? null! : NoteEndAsync(task, context);
    }

    /// <summary>Lets every handler run until the test finishes it; a handler heeds its token.</summary>
    public void Hold() => Behaviour = (_, context, token) => HoldOf(context.Partition, context.Offset).Task.WaitAsync(token);

    /// <summary>Lets every handler run until the test finishes it, whatever its token says.</summary>
    public void HoldStubbornly() => Behaviour = (_, context, _) => HoldOf(context.Partition, context.Offset).Task;

    public void Finish(long offset, int partition = 0) => HoldOf(partition, offset).SetResult();

    public Task UntilStarted(int count) => Eventually.IsTrue(() => _starts.Count >= count, $"{count} handlers started, have [{string.Join(", ", StartedOffsets)}]");

    public Task UntilHandled(int count) => Eventually.IsTrue(() => _ends.Count >= count, $"{count} records handled, have [{string.Join(", ", HandledOffsets)}]");

    private TaskCompletionSource HoldOf(int partition, long offset) =>
        _holds.GetOrAdd((partition, offset), static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task NoteEndAsync(Task task, MessageContext context)
    {
        await task;
        _ends.Enqueue(context.Offset);
    }
}
