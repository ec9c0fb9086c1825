using System.Diagnostics.CodeAnalysis;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace OfficeFlow.Transport;

/// <summary>The one Kafka producer of a service.</summary>
/// <remarks>
/// Records wait in a queue of their own, in order, when the client's queue is full: a caller never sees "queue full". Every record that was taken is
/// in a list until the broker has spoken, because the client forgets the callbacks of what is unanswered when it is disposed.
/// </remarks>
internal sealed class RecordProducer : IRecordProducer
{
    private static readonly TimeSpan FlushSlice = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Queue<PendingDelivery> _waiting = new();
    private readonly IProducer<byte[], byte[]> _client;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly int _maxInFlight;
    private PendingDelivery? _first;
    private int _inFlight;
    private bool _isStopped;
    private volatile string? _fatalReason;

    public RecordProducer(ProducerConfig config, ILogger logger, TimeProvider time)
    {
        _logger = logger;
        _time = time;
        _maxInFlight = config.QueueBufferingMaxMessages ?? int.MaxValue;
        _client = new ProducerBuilder<byte[], byte[]>(config)
            .SetErrorHandler((_, error) => OnError(error))
            .SetLogHandler((_, message) => ClientLog.Write(_logger, message))
            .Build();
    }

    public Task<PublishReceipt> SendAsync(OutgoingRecord record)
    {
        var pending = new PendingDelivery(this, record);
        lock (_gate)
        {
            if (_isStopped)
            {
                pending.SetException(PublishFailures.Stopped(record));
            }
            else if (_fatalReason is { } reason)
            {
                pending.SetException(PublishFailures.Fatal(record, reason));
            }
            else
            {
                Link(pending);
                if (_waiting.Count > 0 || !TryHandOver(pending))
                {
                    _waiting.Enqueue(pending);
                }
            }
        }

        return pending.Task;
    }

    public async Task StopAsync(TimeSpan flushTimeout)
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        long started = _time.GetTimestamp();
        while (HasPending() && _time.GetElapsedTime(started) < flushTimeout)
        {
            // Flush blocks its thread; the delivery callbacks come on the client's own.
            await Task.Run(() => _client.Flush(FlushSlice)).ConfigureAwait(false);
        }

        FailPending();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);

        // The client joins its threads here, which takes a while when a broker does not answer.
        await Task.Run(_client.Dispose).ConfigureAwait(false);
    }

    /// <summary>Takes the broker's word for a record. Runs on the client's delivery thread, so it must neither throw nor block.</summary>
    public void Complete(PendingDelivery pending, DeliveryReport<byte[], byte[]> report)
    {
        lock (_gate)
        {
            if (!TryUnlink(pending))
            {
                return;
            }

            _inFlight--;
            HandOverWaiting();
        }

        if (report.Error.IsError)
        {
            _ = pending.TrySetException(PublishFailures.FromReport(pending.Record, report.Error, report.Status));
        }
        else
        {
            _ = pending.TrySetResult(new PublishReceipt(report.Topic, report.Partition.Value, report.Offset.Value, pending.Record.MessageId));
        }
    }

    private void HandOverWaiting()
    {
        while (_waiting.TryPeek(out PendingDelivery? next) && TryHandOver(next))
        {
            _ = _waiting.Dequeue();
        }
    }

    /// <summary>Gives a record to the client.</summary>
    /// <returns>Whether it left our hands: taken, or refused for good.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The caller's task carries it; the queue behind this record must go on.")]
    private bool TryHandOver(PendingDelivery pending)
    {
        if (_inFlight >= _maxInFlight)
        {
            return false;
        }

        OutgoingRecord record = pending.Record;
        try
        {
            var message = new Message<byte[], byte[]> { Key = record.Key!, Value = record.Value!, Headers = record.Headers, Timestamp = record.Timestamp };
            _client.Produce(record.Topic, message, pending.OnDelivered);
            _inFlight++;
            return true;
        }
        catch (ProduceException<byte[], byte[]> exception) when (exception.Error.Code == ErrorCode.Local_QueueFull && _inFlight > 0)
        {
            return false;
        }
        catch (KafkaException exception)
        {
            Refuse(pending, PublishFailures.FromReport(record, exception.Error, PersistenceStatus.NotPersisted));
            return true;
        }
        catch (Exception exception)
        {
            Refuse(pending, exception);
            return true;
        }
    }

    private void Refuse(PendingDelivery pending, Exception exception)
    {
        _ = TryUnlink(pending);
        pending.SetException(exception);
    }

    private void OnError(Error error)
    {
        if (error.IsFatal)
        {
            _fatalReason = error.Reason;
            Log.ProducerFatal(_logger, error.Code, error.Reason);
        }
        else
        {
            Log.ClientError(_logger, "producer", error.Code, error.Reason);
        }
    }

    private bool HasPending()
    {
        lock (_gate)
        {
            return _first is not null;
        }
    }

    private void FailPending()
    {
        var abandoned = new List<PendingDelivery>();
        lock (_gate)
        {
            _waiting.Clear();
            while (_first is { } pending)
            {
                _ = TryUnlink(pending);
                abandoned.Add(pending);
            }
        }

        if (abandoned.Count > 0)
        {
            Log.DeliveriesAbandoned(_logger, abandoned.Count);
        }

        foreach (PendingDelivery pending in abandoned)
        {
            _ = pending.TrySetException(PublishFailures.Abandoned(pending.Record));
        }
    }

    private void Link(PendingDelivery pending)
    {
        pending.Next = _first;
        if (_first is not null)
        {
            _first.Previous = pending;
        }

        _first = pending;
    }

    private bool TryUnlink(PendingDelivery pending)
    {
        if (pending.Previous is null && pending != _first)
        {
            return false;
        }

        if (pending.Previous is null)
        {
            _first = pending.Next;
        }
        else
        {
            pending.Previous.Next = pending.Next;
        }

        if (pending.Next is not null)
        {
            pending.Next.Previous = pending.Previous;
        }

        pending.Previous = null;
        pending.Next = null;
        return true;
    }
}
