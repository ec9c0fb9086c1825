using System.Runtime.InteropServices;

namespace OfficeFlow.Testing.Mock;

/// <summary>
/// The mock cluster of librdkafka 2.16, declared function by function. Its header calls this API experimental and promises no stability,
/// so every declaration lives in this one file and <see cref="NativeLibraryLoader"/> refuses any other version.
/// </summary>
/// <remarks>Every function may be called from any thread; <see cref="CommandGate"/> says which calls must not follow too closely.</remarks>
internal static partial class NativeMethods
{
    internal const string LibraryName = "librdkafka";

    internal const int NoError = 0;
    internal const int OffsetOutOfRange = 1;
    internal const int TransportFailure = -195;
    internal const int ProducerInstance = 0;
    internal const int AllBrokers = -1;
    internal const int NoBroker = -1;

    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, NativeLibraryLoader.Resolve);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_version")]
    internal static partial int Version();

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_err2str")]
    internal static partial nint ErrorText(int error);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_conf_new")]
    internal static partial nint ConfigurationNew();

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_conf_destroy")]
    internal static partial void ConfigurationDestroy(nint configuration);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_conf_set", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ConfigurationSet(nint configuration, string name, string value, ref byte error, nuint errorSize);

    /// <summary>Takes ownership of <paramref name="configuration"/> when, and only when, it succeeds.</summary>
    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_new")]
    internal static partial nint ClientNew(int type, nint configuration, ref byte error, nuint errorSize);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_destroy")]
    internal static partial void ClientDestroy(nint client);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_cluster_new")]
    internal static partial nint ClusterNew(nint client, int brokers);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_cluster_destroy")]
    internal static partial void ClusterDestroy(nint cluster);

    /// <summary>Returns a string that belongs to the cluster.</summary>
    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_cluster_bootstraps")]
    internal static partial nint ClusterBootstrapServers(MockClusterHandle cluster);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_set_controller_id")]
    internal static partial void SetController(MockClusterHandle cluster, int brokerId);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_group_initial_rebalance_delay_ms")]
    internal static partial void SetInitialRebalanceDelay(MockClusterHandle cluster, int milliseconds);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_set_group_consumer_heartbeat_interval_ms")]
    internal static partial void SetConsumerGroupHeartbeatInterval(MockClusterHandle cluster, int milliseconds);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_topic_create", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TopicCreate(MockClusterHandle cluster, string topic, int partitions, int replicationFactor);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_topic_delete", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TopicDelete(MockClusterHandle cluster, string topic);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_topic_set_error", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void TopicSetError(MockClusterHandle cluster, string topic, int error);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_partition_set_leader", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PartitionSetLeader(MockClusterHandle cluster, string topic, int partition, int brokerId);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_partition_delete_records", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PartitionDeleteRecords(MockClusterHandle cluster, string topic, int partition, long beforeOffset);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_coordinator_set", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int CoordinatorSet(MockClusterHandle cluster, string keyType, string key, int brokerId);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_broker_set_down")]
    internal static partial int BrokerSetDown(MockClusterHandle cluster, int brokerId);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_broker_set_up")]
    internal static partial int BrokerSetUp(MockClusterHandle cluster, int brokerId);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_broker_set_rtt")]
    internal static partial int BrokerSetRoundTripTime(MockClusterHandle cluster, int brokerId, int milliseconds);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_push_request_errors_array")]
    internal static partial void PushRequestErrors(MockClusterHandle cluster, short apiKey, nuint count, ReadOnlySpan<int> errors);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_clear_request_errors")]
    internal static partial void ClearRequestErrors(MockClusterHandle cluster, short apiKey);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_broker_error_stack_cnt")]
    internal static partial int BrokerErrorCount(MockClusterHandle cluster, int brokerId, short apiKey, ref nuint count);

    /// <summary>One error and its delay. The function is variadic in C; see <see cref="VariadicCall"/> for how it is called.</summary>
    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_broker_push_request_error_rtts")]
    internal static partial int BrokerPushRequestError(
        MockClusterHandle cluster, int brokerId, short apiKey, nuint count, int error, int milliseconds);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_broker_push_request_error_rtts")]
    internal static partial int BrokerPushRequestErrorOnStack(
        MockClusterHandle cluster, int brokerId, short apiKey, nuint count, nint x4, nint x5, nint x6, nint x7, long error, long milliseconds);

    /// <summary>One error. The function is variadic in C; see <see cref="VariadicCall"/> for how it is called.</summary>
    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_partition_push_request_errors", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PartitionPushRequestError(
        MockClusterHandle cluster, string topic, int partition, short apiKey, nuint count, int error);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_partition_push_request_errors", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PartitionPushRequestErrorOnStack(
        MockClusterHandle cluster, string topic, int partition, short apiKey, nuint count, nint x5, nint x6, nint x7, long error);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_start_request_tracking")]
    internal static partial void StartRequestTracking(MockClusterHandle cluster);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_stop_request_tracking")]
    internal static partial void StopRequestTracking(MockClusterHandle cluster);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_clear_requests")]
    internal static partial void ClearRequests(MockClusterHandle cluster);

    /// <summary>Returns copies in an array; free both with <see cref="RequestsDestroy"/>. Null when there are none.</summary>
    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_get_requests")]
    internal static unsafe partial nint* GetRequests(MockClusterHandle cluster, out nuint count);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_request_destroy_array")]
    internal static unsafe partial void RequestsDestroy(nint* requests, nuint count);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_request_id")]
    internal static partial int RequestBrokerId(nint request);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_request_api_key")]
    internal static partial short RequestApiKey(nint request);

    [LibraryImport(LibraryName, EntryPoint = "rd_kafka_mock_request_timestamp")]
    internal static partial long RequestTimestamp(nint request);
}
