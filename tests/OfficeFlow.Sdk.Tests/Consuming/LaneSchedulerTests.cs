using System.Collections.Concurrent;
using System.Text;
using Confluent.Kafka;
using OfficeFlow.Consuming;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class LaneSchedulerTests
{
    private readonly RecordSource _records = new();

    [Fact]
    public async Task Enqueue_OneKey_RunsInOrderOneAtATime()
    {
        var run = new ConcurrentQueue<long>();
        int running = 0;
        bool overlapped = false;
        var scheduler = new LaneScheduler(8, async (record, _) =>
        {
            overlapped |= Interlocked.Increment(ref running) > 1;
            await Task.Yield();
            run.Enqueue(record.Offset);
            Interlocked.Decrement(ref running);
        });

        for (int i = 0; i < 1000; i++)
        {
            scheduler.Enqueue(_records.Next("key"));
        }

        await Eventually.IsTrue(() => run.Count == 1000, "all records run");
        Assert.False(overlapped);
        Assert.Equal(Enumerable.Range(0, 1000).Select(static i => (long)i), run);
    }

    [Fact]
    public async Task Enqueue_ManyKeys_NeverRunsMoreThanAllowed()
    {
        int running = 0;
        int done = 0;
        int over = 0;
        var scheduler = new LaneScheduler(3, async (_, _) =>
        {
            if (Interlocked.Increment(ref running) > 3)
            {
                Interlocked.Increment(ref over);
            }

            await Task.Yield();
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref done);
        });

        for (int i = 0; i < 2000; i++)
        {
            scheduler.Enqueue(_records.Next($"key-{i % 50}"));
        }

        await Eventually.IsTrue(() => done == 2000, "all records run");
        Assert.Equal(0, over);
    }

    [Fact]
    public async Task Enqueue_OneSlowKey_DoesNotHoldOthers()
    {
        var slow = new TaskCompletionSource();
        int done = 0;
        var scheduler = new LaneScheduler(2, async (record, _) =>
        {
            if (Encoding.UTF8.GetString(record.Key!) == "slow")
            {
                await slow.Task;
            }

            Interlocked.Increment(ref done);
        });
        scheduler.Enqueue(_records.Next("slow"));
        for (int i = 0; i < 500; i++)
        {
            scheduler.Enqueue(_records.Next($"key-{i}"));
        }

        await Eventually.IsTrue(() => done == 500, "all other keys run");
        slow.SetResult();
        await Eventually.IsTrue(() => done == 501, "the slow key runs");
    }

    [Fact]
    public async Task Enqueue_NullKeys_RunAtTheSameTime()
    {
        var gate = new TaskCompletionSource();
        int running = 0;
        var scheduler = new LaneScheduler(4, async (_, _) =>
        {
            Interlocked.Increment(ref running);
            await gate.Task;
        });
        for (int i = 0; i < 4; i++)
        {
            scheduler.Enqueue(_records.Next(null));
        }

        await Eventually.IsTrue(() => running == 4, "all four run at once");
        gate.SetResult();
    }

    [Fact]
    public async Task Enqueue_EmptyKeys_AreOneKey()
    {
        var gate = new TaskCompletionSource();
        int running = 0;
        int others = 0;
        var scheduler = new LaneScheduler(4, async (record, _) =>
        {
            if (record.Key!.Length > 0)
            {
                Interlocked.Increment(ref others);
                return;
            }

            Interlocked.Increment(ref running);
            await gate.Task;
        });
        scheduler.Enqueue(_records.Next(""));
        scheduler.Enqueue(_records.Next(""));
        scheduler.Enqueue(_records.Next("other"));

        await Eventually.IsTrue(() => others == 1 && running == 1, "the others run");
        Assert.Equal(1, running);
        gate.SetResult();
        await Eventually.IsTrue(() => running == 2, "the second empty key runs");
    }

    [Fact]
    public async Task Run_Throws_TheSchedulerAndTheKeyGoOn()
    {
        int done = 0;
        var scheduler = new LaneScheduler(1, (record, _) =>
        {
            Interlocked.Increment(ref done);
            return record.Offset % 2 == 0 ? throw new InvalidOperationException("a defect") : ValueTask.FromException(new InvalidOperationException("another"));
        });
        for (int i = 0; i < 10; i++)
        {
            scheduler.Enqueue(_records.Next("key"));
        }

        await Eventually.IsTrue(() => done == 10, "all records run");
    }

    [Fact]
    public async Task Lanes_MillionDistinctKeys_VanishWhenEmpty()
    {
        int done = 0;
        var scheduler = new LaneScheduler(2, (_, _) =>
        {
            Interlocked.Increment(ref done);
            return ValueTask.CompletedTask;
        });
        PartitionAssignment assignment = _records.Assignment;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 1_000_000; i++)
        {
            scheduler.Enqueue(new ConsumedRecord(RecordSource.Result(i, BitConverter.GetBytes(i), null), assignment, i));
            if (i % 10_000 == 0)
            {
                await Eventually.IsTrue(() => done >= i - 10_000, "the workers keep up");
            }
        }

        await Eventually.IsTrue(() => done == 1_000_000, "all records run");
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(kept, long.MinValue, 16 * 1024 * 1024);
    }

    [Fact]
    public void Scheduler_RandomLoad_KeepsOrderByKeyAndTheLimit() => Seed.RunMany(20, static random =>
    {
        int limit = random.Next(1, 6);
        int keys = random.Next(1, 30);
        const int Count = 2000;
        var records = new RecordSource();
        var last = new ConcurrentDictionary<string, long>();
        var busy = new ConcurrentDictionary<string, bool>();
        int running = 0;
        int done = 0;
        var problems = new ConcurrentQueue<string>();
        int seed = random.Next();
        var scheduler = new LaneScheduler(limit, async (record, _) =>
        {
            string key = Encoding.UTF8.GetString(record.Key!);
            Expect(busy.TryAdd(key, true), $"{key} runs twice at once");
            Expect(Interlocked.Increment(ref running) <= limit, "over the limit");
            Expect(last.GetValueOrDefault(key, -1) < record.Offset, $"{key} is out of order");
            last[key] = record.Offset;
            if (((record.Offset + seed) & 3) == 0)
            {
                await Task.Yield();
            }

            Interlocked.Decrement(ref running);
            busy.TryRemove(key, out bool _);
            Interlocked.Increment(ref done);
            if (((record.Offset + seed) & 15) == 0)
            {
                throw new InvalidOperationException("a defect");
            }
        });
        for (int i = 0; i < Count; i++)
        {
            scheduler.Enqueue(records.Next($"key-{random.Next(keys)}"));
        }

        SpinWait.SpinUntil(() => done == Count, TimeSpan.FromSeconds(20));
        Assert.Equal(Count, done);
        Assert.Empty(problems);

        void Expect(bool isTrue, string problem)
        {
            if (!isTrue)
            {
                problems.Enqueue(problem);
            }
        }
    });

    [Fact]
    public void LaneKey_SameBytes_AreEqualWithinOneAssignmentOnly()
    {
        var other = new PartitionAssignment(_records.Assignment.Partition);

        Assert.Equal(new LaneKey(_records.Assignment, [1, 2, 3]), new LaneKey(_records.Assignment, [1, 2, 3]));
        Assert.Equal(new LaneKey(_records.Assignment, [1, 2, 3]).GetHashCode(), new LaneKey(_records.Assignment, [1, 2, 3]).GetHashCode());
        Assert.NotEqual(new LaneKey(_records.Assignment, [1, 2, 3]), new LaneKey(_records.Assignment, [1, 2, 4]));
        Assert.NotEqual(new LaneKey(_records.Assignment, [1, 2, 3]), new LaneKey(_records.Assignment, [1, 2]));
        Assert.NotEqual(new LaneKey(_records.Assignment, [1, 2, 3]), new LaneKey(other, [1, 2, 3]));
    }

    [Fact]
    public void Lane_ManyRecords_ComeOutInOrder()
    {
        var lane = new Lane();
        for (int round = 0; round < 3; round++)
        {
            ConsumedRecord[] records = [_records.Next("a"), _records.Next("a"), _records.Next("a")];
            lane.Enqueue(records[0]);
            lane.Enqueue(records[1]);
            Assert.Same(records[0], lane.Dequeue());
            lane.Enqueue(records[2]);
            Assert.Same(records[1], lane.Dequeue());
            Assert.Same(records[2], lane.Dequeue());
            Assert.True(lane.IsEmpty);
        }
    }

    private sealed class RecordSource
    {
        private long _offset;

        public PartitionAssignment Assignment { get; } = new(new TopicPartition("topic", 0));

        public ConsumedRecord Next(string? key) => Assignment.TryDeliver(Result(_offset++, key is null ? null : Encoding.UTF8.GetBytes(key), null))!;

        public static ConsumeResult<byte[], byte[]> Result(long offset, byte[]? key, byte[]? value) => new()
        {
            TopicPartitionOffset = new TopicPartitionOffset("topic", 0, offset),
            Message = new Message<byte[], byte[]> { Key = key!, Value = value! },
        };
    }
}
