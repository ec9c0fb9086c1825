using System.Globalization;
using OfficeFlow.Configuration;

namespace OfficeFlow.Testing.Hosting;

/// <summary>The options of a service on an embedded cluster: no security, and nothing waits for what a real cluster needs time for.</summary>
internal static class EmbeddedClusterSettings
{
    public static void Apply(OfficeFlowOptions options, EmbeddedKafka kafka)
    {
        options.Kafka.BootstrapServers = kafka.BootstrapServers;
        options.Kafka.Security = TransportSecurity.Plaintext;
        options.Kafka.CertificateAuthorityFile = null;
        options.Kafka.ClientCertificateFile = null;
        options.Kafka.ClientKeyFile = null;
        options.Kafka.AllowTopicCreation = true;
        options.Topics.CreateMissing = true;
        options.Consumer.SessionTimeout = Consumer("session.timeout.ms");
        options.Consumer.HeartbeatInterval = Consumer("heartbeat.interval.ms");
        options.Consumer.FetchMaxWait = Consumer("fetch.wait.max.ms");
        options.Consumer.TopicRefreshInterval = Consumer("topic.metadata.refresh.interval.ms");
        options.Producer.Linger = TimeSpan.FromMilliseconds(double.Parse(EmbeddedKafka.RecommendedProducerSettings["linger.ms"], CultureInfo.InvariantCulture));
    }

    private static TimeSpan Consumer(string setting) =>
        TimeSpan.FromMilliseconds(int.Parse(EmbeddedKafka.RecommendedConsumerSettings[setting], CultureInfo.InvariantCulture));
}
