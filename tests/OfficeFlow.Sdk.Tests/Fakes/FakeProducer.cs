using System.Collections.Concurrent;
using System.Text;
using OfficeFlow.Transport;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>A producer without a cluster: it acknowledges at once unless a test says otherwise.</summary>
internal sealed class FakeProducer(Journal journal) : IRecordProducer
{
    private readonly ConcurrentQueue<OutgoingRecord> _attempts = new();
    private readonly ConcurrentQueue<OutgoingRecord> _acknowledged = new();
    private int _stops;

    /// <summary>Gets or sets the broker's answer; null acknowledges.</summary>
    public Func<OutgoingRecord, Task>? Answer { get; set; }

    public IReadOnlyList<OutgoingRecord> Attempts => [.. _attempts];

    public IReadOnlyList<OutgoingRecord> Acknowledged => [.. _acknowledged];

    public int Stops => _stops;

    public async Task<PublishReceipt> SendAsync(OutgoingRecord record)
    {
        _attempts.Enqueue(record);
        if (Answer is not null)
        {
            await Answer(record);
        }

        _acknowledged.Enqueue(record);
        journal.Add($"ack {record.Topic}");
        return new PublishReceipt(record.Topic, 0, _acknowledged.Count - 1, record.MessageId);
    }

    public Task StopAsync(TimeSpan flushTimeout)
    {
        _ = Interlocked.Increment(ref _stops);
        journal.Add("producer stop");
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Reads a header as text; null when it is not there.</summary>
    public static string? Text(OutgoingRecord record, string name) =>
        record.Headers.TryGetLastBytes(name, out byte[] bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
