using System.Runtime.InteropServices;

namespace OfficeFlow.Testing.Mock;

/// <summary>The cluster behind <see cref="EmbeddedKafka"/>: the native calls with .NET types and with errors as exceptions.</summary>
/// <remarks>Safe to use from any thread. Arguments are checked by the callers; what comes back from the library is checked here.</remarks>
internal sealed class MockCluster : IDisposable
{
    // The library's own default, which it has no setter for.
    internal const int AutoCreatedPartitions = 4;

    // Members of a KIP-848 group hear of a new assignment with their next heartbeat; the library's default of 3 s makes every rebalance last 3 s.
    private const int ConsumerGroupHeartbeatMilliseconds = 100;

    private readonly MockClusterHandle _handle;

    private MockCluster(MockClusterHandle handle)
    {
        _handle = handle;
    }

    internal string BootstrapServers => Marshal.PtrToStringUTF8(NativeMethods.ClusterBootstrapServers(_handle)) ?? string.Empty;

    internal bool IsDisposed => _handle.IsClosed;

    internal static MockCluster Start(int brokers)
    {
        NativeLibraryLoader.EnsureSupportedVersion();

        var handle = MockClusterHandle.Create(brokers);
        NativeMethods.SetController(handle, brokerId: 1); // else it is broker 0, which nobody can find
        NativeMethods.SetInitialRebalanceDelay(handle, milliseconds: 0);
        NativeMethods.SetConsumerGroupHeartbeatInterval(handle, ConsumerGroupHeartbeatMilliseconds);
        return new MockCluster(handle);
    }

    internal bool PartitionExists(string topic, int partition) =>
        // No offset is that high: the answer tells whether the partition is there and nothing is deleted.
        _handle.Gate.Send(() => NativeMethods.PartitionDeleteRecords(_handle, topic, partition, long.MaxValue)) == NativeMethods.OffsetOutOfRange;

    internal void CreateTopic(string topic, int partitions, int replicationFactor) =>
        Command(() => NativeMethods.TopicCreate(_handle, topic, partitions, replicationFactor), "create the topic", topic);

    internal void DeleteTopic(string topic) =>
        Command(() => NativeMethods.TopicDelete(_handle, topic), "delete the topic", topic);

    internal void SetTopicError(string topic, KafkaError error) => _handle.Gate.Send(() =>
    {
        NativeMethods.TopicSetError(_handle, topic, error.ToNative());
        return NativeMethods.NoError;
    });

    internal void SetLeader(string topic, int partition, int? brokerId) =>
        Command(() => NativeMethods.PartitionSetLeader(_handle, topic, partition, brokerId ?? NativeMethods.NoBroker), "move the leader of", topic);

    internal void DeleteRecords(string topic, int partition, long beforeOffset) =>
        Command(() => NativeMethods.PartitionDeleteRecords(_handle, topic, partition, beforeOffset), "delete records of", topic);

    internal void SetCoordinator(string keyType, string key, int brokerId) =>
        Command(() => NativeMethods.CoordinatorSet(_handle, keyType, key, brokerId), "set the coordinator of", key);

    internal void SetBrokerDown(int? brokerId) =>
        Command(() => NativeMethods.BrokerSetDown(_handle, brokerId ?? NativeMethods.AllBrokers), "stop", Describe(brokerId));

    internal void SetBrokerUp(int? brokerId) =>
        Command(() => NativeMethods.BrokerSetUp(_handle, brokerId ?? NativeMethods.AllBrokers), "start", Describe(brokerId));

    internal void SetRoundTripTime(int? brokerId, int milliseconds) =>
        Command(
            () => NativeMethods.BrokerSetRoundTripTime(_handle, brokerId ?? NativeMethods.AllBrokers, milliseconds), "slow down", Describe(brokerId));

    internal void FailRequests(KafkaApi api, ReadOnlySpan<KafkaError> errors)
    {
        Span<int> native = errors.Length <= 64 ? stackalloc int[errors.Length] : new int[errors.Length];
        for (var index = 0; index < errors.Length; index++)
        {
            native[index] = errors[index].ToNative();
        }

        NativeMethods.PushRequestErrors(_handle, (short)api, (nuint)errors.Length, native);
    }

    internal void FailRequest(int brokerId, KafkaApi api, KafkaError error, int delayMilliseconds) =>
        Check(VariadicCall.BrokerPushRequestError(_handle, brokerId, (short)api, error.ToNative(), delayMilliseconds), "fault", Describe(brokerId));

    internal void FailRequest(string topic, int partition, KafkaApi api, KafkaError error) =>
        Command(() => VariadicCall.PartitionPushRequestError(_handle, topic, partition, (short)api, error.ToNative()), "fault", topic);

    internal void ClearRequestFaults(KafkaApi api) => NativeMethods.ClearRequestErrors(_handle, (short)api);

    internal int CountPendingFaults(int brokerId, KafkaApi api)
    {
        nuint count = 0;
        Check(NativeMethods.BrokerErrorCount(_handle, brokerId, (short)api, ref count), "count the faults of", Describe(brokerId));
        return (int)count;
    }

    internal void StartJournal() => NativeMethods.StartRequestTracking(_handle);

    internal void StopJournal() => NativeMethods.StopRequestTracking(_handle);

    internal void ClearJournal() => NativeMethods.ClearRequests(_handle);

    internal unsafe IReadOnlyList<KafkaRequest> ReadJournal()
    {
        var requests = NativeMethods.GetRequests(_handle, out var count);
        if (requests is null)
        {
            return [];
        }

        try
        {
            var first = NativeMethods.RequestTimestamp(requests[0]);
            var entries = new KafkaRequest[(int)count];
            for (var index = 0; index < entries.Length; index++)
            {
                var request = requests[index];
                entries[index] = new KafkaRequest(
                    (KafkaApi)NativeMethods.RequestApiKey(request),
                    NativeMethods.RequestBrokerId(request),
                    TimeSpan.FromMicroseconds(NativeMethods.RequestTimestamp(request) - first));
            }

            return entries;
        }
        finally
        {
            NativeMethods.RequestsDestroy(requests, count);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static string Describe(int? brokerId) => brokerId is { } id ? $"broker {id}" : "all brokers";

    private void Command(Func<int> command, string action, string subject) => Check(_handle.Gate.Send(command), action, subject);

    private static void Check(int error, string action, string subject)
    {
        if (error != NativeMethods.NoError)
        {
            var text = Marshal.PtrToStringUTF8(NativeMethods.ErrorText(error));
            throw new InvalidOperationException($"The embedded cluster could not {action} '{subject}': {text} ({error}).");
        }
    }
}
