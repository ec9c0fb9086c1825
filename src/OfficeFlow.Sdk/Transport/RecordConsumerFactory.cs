using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace OfficeFlow.Transport;

internal sealed class RecordConsumerFactory(ConsumerConfig config, ILogger logger) : IRecordConsumerFactory
{
    public IRecordConsumer Create(IRebalanceListener listener) => new RecordConsumer(config, listener, logger);
}
