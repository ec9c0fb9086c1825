using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeFlow.Correlation;
using OfficeFlow.DeadLettering;
using OfficeFlow.Retry;

namespace OfficeFlow.Consuming;

/// <summary>Takes one record to its end: handled, or acknowledged in the dead-letter topic. There is no third end; what is given up comes again.</summary>
internal sealed class RecordProcessor(
    MessageResolver resolver,
    Subscription subscription,
    DeadLetterWriter deadLetters,
    RetryPolicy retry,
    ConsumerRuntime runtime)
{
    private readonly ILogger _logger = runtime.Logger;

    /// <summary>Processes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="turn">Its place among those that may run at once; left while it waits for the registry, its next attempt or its dead letter.</param>
    /// <returns>True when the record is finished; false when it was given up because its partition moves away or the service stops.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A defect of ours must neither lose the record nor end the worker: it is logged and the record stays unfinished.")]
    public async ValueTask<bool> ProcessAsync(ConsumedRecord record, LaneTurn turn)
    {
        PartitionAssignment assignment = record.Assignment;
        try
        {
            RecordEnvelope envelope = RecordEnvelope.Read(record.Headers);
            ValueTask<ResolvedRecord> resolving = resolver.ResolveAsync(record, envelope, assignment.Draining);
            if (!resolving.IsCompleted)
            {
                turn.Leave();
            }

            ResolvedRecord resolved = await resolving.ConfigureAwait(false);
            DeadLetter? letter = resolved.Handler is null
                ? new DeadLetter(record, resolved.Reason!, envelope.FailedAttempts, resolved.Error)
                : await HandleAsync(record, envelope, resolved, turn).ConfigureAwait(false);
            if (letter is not null)
            {
                turn.Leave();
                await deadLetters.WriteAsync(letter, subscription.DeadLetterTopicOf(record.Topic), assignment.Abandoned).ConfigureAwait(false);
            }

            runtime.Counters.Finished(letter is not null);
            return true;
        }
        catch (OperationCanceledException) when (assignment.Draining.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            Log.ProcessingFailed(_logger, record.Topic, record.Partition, record.Offset, exception);
            return false;
        }
    }

    /// <summary>Calls the handler until it succeeds or its attempts are used up.</summary>
    /// <returns>Null when the message is handled, else what goes to the dead-letter topic.</returns>
    private async ValueTask<DeadLetter?> HandleAsync(ConsumedRecord record, RecordEnvelope envelope, ResolvedRecord resolved, LaneTurn turn)
    {
        int first = envelope.FailedAttempts + 1;
        for (int attempt = first; ; attempt++)
        {
            await turn.ReturnAsync(record.Assignment.Draining).ConfigureAwait(false);
            MessageContext context = envelope.ToContext(record, resolved.Handler!, runtime.ConsumerGroup, attempt);
            Exception? error = await AttemptAsync(resolved, context, record.Assignment.Abandoned).ConfigureAwait(false);
            if (error is null)
            {
                return null;
            }

            int retries = attempt - first;
            if (retries >= retry.MaxRetries)
            {
                return new DeadLetter(record, DeadLetterReasons.HandlerFailed, attempt, error);
            }

            TimeSpan delay = retry.DelayBefore(retries + 1);
            runtime.Counters.Retried();
            Log.AttemptFailed(_logger, context.MessageType, record.Topic, record.Partition, record.Offset, attempt, delay, error);
            turn.Leave();
            await Task.Delay(delay, runtime.Time, record.Assignment.Draining).ConfigureAwait(false);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a handler throws is a failed attempt; the caller retries or dead-letters it.")]
    private async ValueTask<Exception?> AttemptAsync(ResolvedRecord resolved, MessageContext context, CancellationToken abandoned)
    {
        try
        {
            using CorrelationScope correlation = runtime.Correlation.Begin(context);
            AsyncServiceScope scope = runtime.Scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await resolved.Handler!.HandleAsync(scope.ServiceProvider, resolved.Message!, context, abandoned).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception exception) when (abandoned.IsCancellationRequested)
        {
            // Many clients wrap a cancellation into an exception of their own. The record comes again: it must not become a dead letter as well.
            throw new OperationCanceledException("The handler's time was over.", exception, abandoned);
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
