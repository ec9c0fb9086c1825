using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OfficeFlow.Configuration;

/// <summary>Checks the options as a whole and lists every problem in one message, each with its setting and the remedy.</summary>
/// <param name="environment">The host's environment; without one the rules of production apply.</param>
internal sealed class OfficeFlowOptionsValidator(IHostEnvironment? environment = null) : IValidateOptions<OfficeFlowOptions>
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private bool IsDevelopment => environment?.IsDevelopment() ?? false;

    public ValidateOptionsResult Validate(string? name, OfficeFlowOptions options)
    {
        var problems = new ProblemList();
        ValidateKafka(options.Kafka, problems);
        ValidateRegistry(options.SchemaRegistry, problems);
        ValidateProducer(options.Producer, problems);
        ValidateConsumer(options.Consumer, problems);
        ValidateRetry(options.Retry, problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private void ValidateKafka(KafkaOptions kafka, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(kafka.BootstrapServers))
        {
            problems.Add("Kafka:BootstrapServers", $"is empty; set it, or the environment variable {KafkaOptions.BrokersVariable}, to 'host:port,host:port'.");
            return;
        }

        foreach (string broker in kafka.BootstrapServers.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!BrokerAddress.TryParse(broker, out _))
            {
                // Somebody may have written a user and a password before the host.
                string shown = broker[(broker.LastIndexOf('@') + 1)..];
                problems.Add("Kafka:BootstrapServers", $"has the entry '{shown}', which is not 'host:port'; list brokers as 'kafka-1:9092,kafka-2:9092'.");
            }
        }

        bool isEncrypted = kafka.Security is TransportSecurity.Tls or TransportSecurity.SaslTls;
        if (!isEncrypted && !IsDevelopment && !kafka.AllowInsecureTransport && !BrokerAddress.AllOnLoopback(kafka.BootstrapServers))
        {
            problems.Add("Kafka:Security", $"is '{kafka.Security}', which sends records unencrypted; use 'Tls' or 'SaslTls', or allow it with Kafka:AllowInsecureTransport=true.");
        }

        bool isAuthenticated = kafka.Security is TransportSecurity.SaslPlaintext or TransportSecurity.SaslTls;
        if (isAuthenticated && (string.IsNullOrEmpty(kafka.Sasl.UserName) || string.IsNullOrEmpty(kafka.Sasl.Password)))
        {
            problems.Add("Kafka:Sasl", $"lacks UserName or Password, which '{kafka.Security}' needs; set both, or choose 'Tls'.");
        }

        if (kafka.ClientCertificateFile is null != kafka.ClientKeyFile is null)
        {
            problems.Add("Kafka:ClientCertificateFile", "and Kafka:ClientKeyFile belong together; set both, or neither.");
        }

        problems.RequirePositive("Kafka:ConnectionTimeout", kafka.ConnectionTimeout);
        problems.RequirePositive("Kafka:RequestTimeout", kafka.RequestTimeout);
        foreach (string setting in kafka.ClientSettings.Keys.Where(ProtectedClientSettings.Contains))
        {
            problems.Add($"Kafka:ClientSettings:{setting}", "is set by the SDK, whose guarantees rest on it; remove it and use the typed setting.");
        }
    }

    private void ValidateRegistry(SchemaRegistryOptions registry, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(registry.Url))
        {
            problems.Add("SchemaRegistry:Url", $"is empty; set it, or the environment variable {SchemaRegistryOptions.UrlVariable}, to the registry's URL.");
            return;
        }

        // Without a scheme a client may fall back to http and send the password in clear text.
        if (!Uri.TryCreate(registry.Url, UriKind.Absolute, out Uri? url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            problems.Add("SchemaRegistry:Url", "is not an absolute http or https URL; write it with its scheme, such as 'https://registry:8081'.");
            return;
        }

        if (url.UserInfo.Length > 0)
        {
            problems.Add("SchemaRegistry:Url", "contains a user or a password; set SchemaRegistry:UserName and SchemaRegistry:Password instead.");
        }

        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !IsDevelopment && !registry.AllowInsecureTransport)
        {
            problems.Add("SchemaRegistry:Url", "uses http; use https, or allow it with SchemaRegistry:AllowInsecureTransport=true.");
        }

        problems.RequirePositive("SchemaRegistry:RequestTimeout", registry.RequestTimeout);
    }

    private static void ValidateProducer(ProducerOptions producer, ProblemList problems)
    {
        problems.RequirePositive("Producer:DeliveryTimeout", producer.DeliveryTimeout);
        problems.RequirePositive("Producer:FlushTimeout", producer.FlushTimeout);
        problems.RequirePositive("Producer:MaxMessageBytes", producer.MaxMessageBytes);
        problems.RequirePositive("Producer:MaxInFlightMessages", producer.MaxInFlightMessages);
        if (producer.Linger < TimeSpan.Zero)
        {
            problems.Add("Producer:Linger", "is negative; use 0 to send at once.");
        }

        if (producer.DeliveryTimeout <= producer.Linger)
        {
            problems.Add("Producer:DeliveryTimeout", $"is {producer.DeliveryTimeout} and not longer than Producer:Linger ({producer.Linger}); make it longer.");
        }
    }

    private static void ValidateConsumer(ConsumerOptions consumer, ProblemList problems)
    {
        problems.RequirePositive("Consumer:MaxConcurrency", consumer.MaxConcurrency);
        problems.RequirePositive("Consumer:MaxBufferedMessages", consumer.MaxBufferedMessages);
        problems.RequirePositive("Consumer:MaxBufferedBytes", consumer.MaxBufferedBytes);
        problems.RequirePositive("Consumer:MaxUncommittedPerPartition", consumer.MaxUncommittedPerPartition);
        problems.RequirePositive("Consumer:CommitInterval", consumer.CommitInterval);
        problems.RequirePositive("Consumer:DrainTimeout", consumer.DrainTimeout);
        problems.RequirePositive("Consumer:ShutdownTimeout", consumer.ShutdownTimeout);
        problems.RequirePositive("Consumer:TopicRefreshInterval", consumer.TopicRefreshInterval);
        if (consumer.HeartbeatInterval >= consumer.SessionTimeout)
        {
            problems.Add("Consumer:HeartbeatInterval", $"is {consumer.HeartbeatInterval} and not shorter than Consumer:SessionTimeout ({consumer.SessionTimeout}); make it a third of it.");
        }

        if (consumer.MaxPollInterval < consumer.SessionTimeout)
        {
            problems.Add("Consumer:MaxPollInterval", $"is {consumer.MaxPollInterval} and shorter than Consumer:SessionTimeout ({consumer.SessionTimeout}); make it longer.");
        }

        if (consumer.DrainTimeout >= consumer.MaxPollInterval / 2)
        {
            problems.Add("Consumer:DrainTimeout", $"is {consumer.DrainTimeout}, but must be below half of Consumer:MaxPollInterval ({consumer.MaxPollInterval}); shorten it.");
        }
    }

    private static void ValidateRetry(RetryOptions retry, ProblemList problems)
    {
        if (retry.MaxRetries < 0)
        {
            problems.Add("Retry:MaxRetries", "is negative; use 0 for no retry.");
        }

        problems.RequirePositive("Retry:InitialDelay", retry.InitialDelay);
        if (retry.MaxDelay < retry.InitialDelay)
        {
            problems.Add("Retry:MaxDelay", $"is {retry.MaxDelay} and shorter than Retry:InitialDelay ({retry.InitialDelay}); make it at least as long.");
        }

        if (retry.MaxDelay > LongestTimer)
        {
            problems.Add("Retry:MaxDelay", $"is {retry.MaxDelay}; use at most {LongestTimer.TotalDays:0} days, the longest that a timer can wait.");
        }

        if (!(retry.Factor >= 1) || !double.IsFinite(retry.Factor))
        {
            problems.Add("Retry:Factor", "is below 1; use 1 for equal delays, 2 for doubling ones.");
        }

        if (!(retry.Jitter >= 0 && retry.Jitter <= 1))
        {
            problems.Add("Retry:Jitter", "is not between 0 and 1; use 0 for exact delays, 1 for full jitter.");
        }
    }
}
