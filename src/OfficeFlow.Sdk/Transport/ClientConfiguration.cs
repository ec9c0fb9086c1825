using Confluent.Kafka;
using OfficeFlow.Configuration;

namespace OfficeFlow.Transport;

/// <summary>Turns the options into settings of the client library. The only place that does.</summary>
internal static class ClientConfiguration
{
    // Dead letters carry the record and further headers: they must fit where the record fitted.
    private const int DeadLetterHeadroom = 64 * 1024;

    public static ProducerConfig ForProducer(OfficeFlowOptions options)
    {
        var config = new ProducerConfig();
        ApplyShared(config, options);
        config.EnableIdempotence = true;
        config.Acks = Acks.All;
        config.MaxInFlight = 5;
        config.Partitioner = Partitioner.Murmur2Random;
        config.AllowAutoCreateTopics = options.Kafka.AllowTopicCreation;
        config.MessageTimeoutMs = Milliseconds(options.Producer.DeliveryTimeout);
        config.LingerMs = options.Producer.Linger.TotalMilliseconds;
        config.CompressionType = ToCompressionType(options.Producer.Compression);
        config.MessageMaxBytes = options.Producer.MaxMessageBytes + DeadLetterHeadroom;
        config.QueueBufferingMaxMessages = options.Producer.MaxInFlightMessages;
        config.QueueBufferingMaxKbytes = int.MaxValue;

        // Only what a receipt needs: every further field costs an allocation per message.
        config.DeliveryReportFields = "status";
        return config;
    }

    public static ConsumerConfig ForConsumer(OfficeFlowOptions options)
    {
        ConsumerOptions consumer = options.Consumer;
        var config = new ConsumerConfig();
        ApplyShared(config, options);
        config.GroupId = consumer.GroupId;
        config.EnableAutoOffsetStore = false;
        config.EnableAutoCommit = true;
        config.AutoCommitIntervalMs = Milliseconds(consumer.CommitInterval);
        config.EnablePartitionEof = false;
        config.AllowAutoCreateTopics = false;
        config.IsolationLevel = IsolationLevel.ReadCommitted;
        config.PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky;
        config.AutoOffsetReset = consumer.AutoOffsetReset == OffsetReset.Latest ? AutoOffsetReset.Latest : AutoOffsetReset.Earliest;
        config.SessionTimeoutMs = Milliseconds(consumer.SessionTimeout);
        config.HeartbeatIntervalMs = Milliseconds(consumer.HeartbeatInterval);
        config.MaxPollIntervalMs = Milliseconds(consumer.MaxPollInterval);
        config.FetchWaitMaxMs = Milliseconds(consumer.FetchMaxWait);
        config.TopicMetadataRefreshIntervalMs = Milliseconds(consumer.TopicRefreshInterval);

        // The library's defaults prefetch 100,000 records or 64 MiB beside our own buffer, and stall a fast consumer for a second once that is full.
        config.QueuedMinMessages = 10_000;
        config.QueuedMaxMessagesKbytes = 16 * 1024;
        config.Set("fetch.queue.backoff.ms", "10");
        return config;
    }

    public static AdminClientConfig ForAdmin(OfficeFlowOptions options)
    {
        var config = new AdminClientConfig();
        ApplyShared(config, options);
        return config;
    }

    private static void ApplyShared(ClientConfig config, OfficeFlowOptions options)
    {
        KafkaOptions kafka = options.Kafka;

        // The user's settings first: ours, which the guarantees rest on, win.
        foreach ((string name, string value) in kafka.ClientSettings)
        {
            config.Set(name, value);
        }

        config.BootstrapServers = kafka.BootstrapServers;
        config.ClientId = options.ServiceName;
        config.SocketConnectionSetupTimeoutMs = Milliseconds(kafka.ConnectionTimeout);
        config.SocketTimeoutMs = Milliseconds(kafka.RequestTimeout);
        config.SecurityProtocol = ToSecurityProtocol(kafka.Security);
        config.SslCaLocation = kafka.CertificateAuthorityFile;
        config.SslCertificateLocation = kafka.ClientCertificateFile;
        config.SslKeyLocation = kafka.ClientKeyFile;
        if (kafka.Security is TransportSecurity.SaslPlaintext or TransportSecurity.SaslTls)
        {
            config.SaslMechanism = ToSaslMechanism(kafka.Sasl.Mechanism);
            config.SaslUsername = kafka.Sasl.UserName;
            config.SaslPassword = kafka.Sasl.Password;
        }
    }

    private static int Milliseconds(TimeSpan value) => (int)Math.Min(value.TotalMilliseconds, int.MaxValue);

    private static SecurityProtocol ToSecurityProtocol(TransportSecurity security) => security switch
    {
        TransportSecurity.Tls => SecurityProtocol.Ssl,
        TransportSecurity.SaslPlaintext => SecurityProtocol.SaslPlaintext,
        TransportSecurity.SaslTls => SecurityProtocol.SaslSsl,
        _ => SecurityProtocol.Plaintext,
    };

    private static SaslMechanism ToSaslMechanism(SaslAuthentication mechanism) => mechanism switch
    {
        SaslAuthentication.Plain => SaslMechanism.Plain,
        SaslAuthentication.ScramSha256 => SaslMechanism.ScramSha256,
        _ => SaslMechanism.ScramSha512,
    };

    private static CompressionType ToCompressionType(RecordCompression compression) => compression switch
    {
        RecordCompression.Gzip => CompressionType.Gzip,
        RecordCompression.Snappy => CompressionType.Snappy,
        RecordCompression.Lz4 => CompressionType.Lz4,
        RecordCompression.Zstd => CompressionType.Zstd,
        _ => CompressionType.None,
    };
}
