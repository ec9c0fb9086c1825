using System.Runtime.InteropServices;
using OfficeFlow.EmbeddedKafka.Admin;
using OfficeFlow.EmbeddedKafka.Protocol;
using OfficeFlow.EmbeddedKafka.Protocol.Messages;
using OfficeFlow.EmbeddedKafka.Requests;
using OfficeFlow.EmbeddedKafka.Storage;
using OfficeFlow.EmbeddedKafka.Transactions;

namespace OfficeFlow.EmbeddedKafka.Brokers;

/// <summary>Writes what producers send.</summary>
internal sealed class ProduceHandler(ClusterState cluster, TransactionCoordinator transactions)
{
    private const short NoAcknowledgement = 0;
    private const short LeaderAcknowledgement = 1;
    private const short AllAcknowledgements = -1;

    internal IResponse? Handle(RequestContext context, Produce.Request request)
    {
        if (request.Acks is not (NoAcknowledgement or LeaderAcknowledgement or AllAcknowledgements))
        {
            return request.Fail(ErrorCode.InvalidRequiredAcks);
        }

        var results = request.Topics.Map((topic, batch) => Append(context, request, topic, batch));
        if (request.Acks != NoAcknowledgement)
        {
            return new Produce.Response(results);
        }

        context.ClosesConnection = results.Any(static topic => topic.Partitions.Any(static result => result.Error != ErrorCode.None));
        return null;
    }

    private Produce.Result Append(RequestContext context, Produce.Request request, string topic, Produce.Batch sent)
    {
        if (context.FaultFor(topic, sent.Partition) is var fault and not ErrorCode.None)
        {
            return Produce.Result.Failed(sent.Partition, fault);
        }

        if (cluster.FindPartition(topic, sent.Partition) is not { } partition)
        {
            return Produce.Result.Failed(sent.Partition, ErrorCode.UnknownTopicOrPartition);
        }

        var (error, message) = Check(context, request, partition, sent);
        if (error != ErrorCode.None)
        {
            return Produce.Result.Failed(sent.Partition, error, message);
        }

        var appended = partition.Append(new RecordBatch(MemoryMarshal.AsMemory(sent.Records)), cluster.Now);
        return appended.Error == ErrorCode.None
            ? new Produce.Result(sent.Partition, ErrorCode.None, appended.BaseOffset, appended.AppendTime, partition.Log.StartOffset, Message: null)
            : Produce.Result.Failed(sent.Partition, appended.Error);
    }

    private (ErrorCode Error, string? Message) Check(RequestContext context, Produce.Request request, Partition partition, Produce.Batch sent)
    {
        if (partition.CheckLeader(context.Broker.Id, knownEpoch: -1) is var misplaced and not ErrorCode.None)
        {
            return (misplaced, null);
        }

        if (request.Acks == AllAcknowledgements && !partition.HasEnoughReplicas)
        {
            return (ErrorCode.NotEnoughReplicas, null);
        }

        var maxBytes = partition.Topic.Settings.GetInt(TopicSettingDefinitions.MaxMessageBytes);
        if (sent.Records.Length > maxBytes)
        {
            return (ErrorCode.MessageTooLarge, $"The record batch size in the append to {partition.Topic.Name}-{partition.Index} is {sent.Records.Length} bytes which exceeds the maximum configured value of {maxBytes}.");
        }

        if (RecordBatchValidator.Validate(sent.Records, context.Version) is var (invalid, message) && invalid != ErrorCode.None)
        {
            return (invalid, message);
        }

        var batch = new RecordBatch(MemoryMarshal.AsMemory(sent.Records));
        if (partition.Topic.IsCompacted && RecordPayload.TryDecompress(batch) is { } records
            && RecordPayload.Parse(records, batch.Count).Any(static record => record.Key is null))
        {
            return (ErrorCode.InvalidRecord, "Compacted topic cannot accept message without key.");
        }

        return (transactions.CheckAppend(request.TransactionalId, batch, new TopicPartition(partition.Topic.Name, partition.Index)), null);
    }
}
