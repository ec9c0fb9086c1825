using OfficeFlow.Testing.Mock;

namespace OfficeFlow.Testing;

/// <summary>Makes an <see cref="EmbeddedKafka"/> misbehave on demand.</summary>
/// <remarks>
/// Every method has taken effect when it returns, is safe to call from any thread, and throws <see cref="ObjectDisposedException"/> once the
/// cluster is disposed. Topics, partitions and brokers must exist: a misspelled name is an exception, not a fault that never happens.
/// </remarks>
public sealed class KafkaFaults
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    private readonly MockCluster _cluster;
    private readonly int _brokers;
    private readonly RequestFaultScopes _scopes = new();

    internal KafkaFaults(MockCluster cluster, int brokers)
    {
        _cluster = cluster;
        _brokers = brokers;
    }

    /// <summary>Takes a broker down: its connections break and new ones are refused. Leaders and coordinators stay where they are.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void TakeBrokerDown(int brokerId)
    {
        ThrowIfNoBroker(brokerId);
        _cluster.SetBrokerDown(brokerId);
    }

    /// <summary>Takes every broker down.</summary>
    public void TakeAllBrokersDown() => _cluster.SetBrokerDown(brokerId: null);

    /// <summary>Brings a broker back on the same port, with everything it had. Does nothing to a broker that is up.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void BringBrokerUp(int brokerId)
    {
        ThrowIfNoBroker(brokerId);
        _cluster.SetBrokerUp(brokerId);
    }

    /// <summary>Brings every broker back.</summary>
    public void BringAllBrokersUp() => _cluster.SetBrokerUp(brokerId: null);

    /// <summary>Delays every answer of a broker, until it is set again.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <param name="roundTripTime">The delay, in whole milliseconds; zero ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker, or the time is negative or longer than an hour.</exception>
    public void SetRoundTripTime(int brokerId, TimeSpan roundTripTime)
    {
        ThrowIfNoBroker(brokerId);
        _cluster.SetRoundTripTime(brokerId, ToMilliseconds(roundTripTime, nameof(roundTripTime)));
    }

    /// <summary>Delays every answer of every broker, until it is set again.</summary>
    /// <param name="roundTripTime">The delay, in whole milliseconds; zero ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or longer than an hour.</exception>
    public void SetRoundTripTime(TimeSpan roundTripTime) =>
        _cluster.SetRoundTripTime(brokerId: null, ToMilliseconds(roundTripTime, nameof(roundTripTime)));

    /// <summary>Fails the next requests of an API, whichever broker receives them: the first with the first error, and so on.</summary>
    /// <param name="api">The API.</param>
    /// <param name="errors">One error for each request; they queue behind those that wait already.</param>
    /// <exception cref="InvalidOperationException">Faults of this API were given to single brokers before.</exception>
    public void FailNextRequests(KafkaApi api, params ReadOnlySpan<KafkaError> errors)
    {
        _scopes.Claim(api, RequestFaultScope.Cluster);
        _cluster.FailRequests(api, errors);
    }

    /// <summary>Fails or delays the next requests of an API that one broker receives.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <param name="api">The API.</param>
    /// <param name="faults">One fault for each request; they queue behind those that wait already.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker, or a delay is negative or longer than an hour.</exception>
    /// <exception cref="ArgumentException">A <see cref="KafkaError.Disconnect"/> has a delay.</exception>
    /// <exception cref="InvalidOperationException">Faults of this API were given to the whole cluster before.</exception>
    public void FailNextRequests(int brokerId, KafkaApi api, params ReadOnlySpan<RequestFault> faults)
    {
        ThrowIfNoBroker(brokerId);
        foreach (var fault in faults)
        {
            _ = ToMilliseconds(fault.Delay, nameof(faults));
            if (fault is { Error: KafkaError.Disconnect, Delay.Ticks: > 0 })
            {
                throw new ArgumentException(
                    $"Fault '{KafkaError.Disconnect}' has a delay, but a disconnect happens at once; leave the delay out.", nameof(faults));
            }
        }

        _scopes.Claim(api, RequestFaultScope.Broker);
        foreach (var fault in faults)
        {
            _cluster.FailRequest(brokerId, api, fault.Error, ToMilliseconds(fault.Delay, nameof(faults)));
        }
    }

    /// <summary>Fails the next produce or fetch requests for one partition; other partitions in the same request are served.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="api"><see cref="KafkaApi.Produce"/> or <see cref="KafkaApi.Fetch"/>.</param>
    /// <param name="errors">One error for each request; faults of the cluster and of a broker come first.</param>
    /// <exception cref="ArgumentException">
    /// The topic or partition does not exist, the API is another one, or an error is a <see cref="KafkaError.Disconnect"/>.
    /// </exception>
    public void FailNextRequests(string topic, int partition, KafkaApi api, params ReadOnlySpan<KafkaError> errors)
    {
        ThrowIfNoPartition(topic, partition);
        if (api is not (KafkaApi.Produce or KafkaApi.Fetch))
        {
            throw new ArgumentException(
                $"API '{api}' has no faults per partition; use '{KafkaApi.Produce}' or '{KafkaApi.Fetch}', or fault the broker.", nameof(api));
        }

        if (errors.Contains(KafkaError.Disconnect))
        {
            throw new ArgumentException($"Partition {partition} of topic '{topic}' cannot disconnect; fault its broker instead.", nameof(errors));
        }

        foreach (var error in errors)
        {
            _cluster.FailRequest(topic, partition, api, error);
        }
    }

    /// <summary>Counts the faults that wait for the requests of one broker, without those given to the whole cluster or to a partition.</summary>
    /// <param name="brokerId">The broker.</param>
    /// <param name="api">The API.</param>
    /// <returns>Zero when all have happened.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public int CountPendingRequestFaults(int brokerId, KafkaApi api)
    {
        ThrowIfNoBroker(brokerId);
        return _cluster.CountPendingFaults(brokerId, api);
    }

    /// <summary>Takes back the faults of an API that were given to the whole cluster and have not happened yet.</summary>
    /// <param name="api">The API.</param>
    public void ClearRequestFaults(KafkaApi api) => _cluster.ClearRequestFaults(api);

    /// <summary>Moves the leader of a partition; its records stay.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="brokerId">The new leader.</param>
    /// <exception cref="ArgumentException">The topic or partition does not exist.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void MoveLeader(string topic, int partition, int brokerId)
    {
        ThrowIfNoPartition(topic, partition);
        ThrowIfNoBroker(brokerId);
        _cluster.SetLeader(topic, partition, brokerId);
    }

    /// <summary>Leaves a partition without a leader, until <see cref="MoveLeader"/> gives it one.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <exception cref="ArgumentException">The topic or partition does not exist.</exception>
    public void RemoveLeader(string topic, int partition)
    {
        ThrowIfNoPartition(topic, partition);
        _cluster.SetLeader(topic, partition, brokerId: null);
    }

    /// <summary>Makes a broker the coordinator of a consumer group; members and offsets stay, the members follow with their next heartbeat.</summary>
    /// <param name="groupId">The group, which need not exist yet.</param>
    /// <param name="brokerId">The new coordinator.</param>
    /// <exception cref="ArgumentException">The group id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void MoveGroupCoordinator(string groupId, int brokerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(groupId);
        ThrowIfNoBroker(brokerId);
        _cluster.SetCoordinator("group", groupId, brokerId);
    }

    /// <summary>Makes a broker the coordinator of a transactional id.</summary>
    /// <param name="transactionalId">The transactional id, which need not exist yet.</param>
    /// <param name="brokerId">The new coordinator.</param>
    /// <exception cref="ArgumentException">The transactional id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void MoveTransactionCoordinator(string transactionalId, int brokerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(transactionalId);
        ThrowIfNoBroker(brokerId);
        _cluster.SetCoordinator("transaction", transactionalId, brokerId);
    }

    /// <summary>Answers every request for a topic's metadata with an error, until <see cref="ClearTopicError"/>.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="error">The error, such as <see cref="KafkaError.TopicAuthorizationFailed"/>.</param>
    /// <exception cref="ArgumentException">The topic does not exist, or the error is a <see cref="KafkaError.Disconnect"/>.</exception>
    /// <remarks>A client that knows the topic's leader already notices when it refreshes its metadata.</remarks>
    public void SetTopicError(string topic, KafkaError error)
    {
        ThrowIfNoTopic(topic);
        if (error == KafkaError.Disconnect)
        {
            throw new ArgumentException($"Topic '{topic}' cannot disconnect; fault its broker instead.", nameof(error));
        }

        _cluster.SetTopicError(topic, error);
    }

    /// <summary>Takes back what <see cref="SetTopicError"/> set.</summary>
    /// <param name="topic">The topic.</param>
    /// <exception cref="ArgumentException">The topic does not exist.</exception>
    public void ClearTopicError(string topic)
    {
        ThrowIfNoTopic(topic);
        _cluster.SetTopicError(topic, KafkaError.None);
    }

    /// <summary>Deletes the records of a partition before an offset, as retention does.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="beforeOffset">The first offset to keep; at most the end of the partition, and not before records that are gone already.</param>
    /// <exception cref="ArgumentException">The topic or partition does not exist.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    /// <exception cref="InvalidOperationException">The partition ends before the offset.</exception>
    public void DeleteRecords(string topic, int partition, long beforeOffset)
    {
        ThrowIfNoPartition(topic, partition);
        ArgumentOutOfRangeException.ThrowIfNegative(beforeOffset);
        _cluster.DeleteRecords(topic, partition, beforeOffset);
    }

    private void ThrowIfNoBroker(int brokerId)
    {
        if (brokerId < 1 || brokerId > _brokers)
        {
            throw new ArgumentOutOfRangeException(
                nameof(brokerId), brokerId, $"Broker '{brokerId}' does not exist in this cluster; its brokers are 1 to {_brokers}.");
        }
    }

    private void ThrowIfNoTopic(string topic)
    {
        KafkaTopicName.ThrowIfIllegal(topic, nameof(topic));
        if (!_cluster.PartitionExists(topic, partition: 0))
        {
            throw new ArgumentException($"Topic '{topic}' does not exist; create it with 'CreateTopic' first.", nameof(topic));
        }
    }

    private void ThrowIfNoPartition(string topic, int partition)
    {
        ThrowIfNoTopic(topic);
        if (!_cluster.PartitionExists(topic, partition))
        {
            throw new ArgumentException($"Topic '{topic}' has no partition '{partition}'; create it with more partitions.", nameof(partition));
        }
    }

    private static int ToMilliseconds(TimeSpan delay, string parameterName)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero, parameterName);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, MaxDelay, parameterName);
        return (int)delay.TotalMilliseconds;
    }
}
