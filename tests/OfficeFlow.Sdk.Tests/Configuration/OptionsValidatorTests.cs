using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;

namespace OfficeFlow.Sdk.Tests.Configuration;

public sealed class OptionsValidatorTests
{
    public static TheoryData<Action<OfficeFlowOptions>, string> Problems => new()
    {
        { static o => o.Kafka.BootstrapServers = " ", "OfficeFlow:Kafka:BootstrapServers is empty; set it, or the environment variable KAFKA_BROKERS, to 'host:port,host:port'." },
        { static o => o.Kafka.BootstrapServers = "user:secret@kafka", "OfficeFlow:Kafka:BootstrapServers has the entry 'kafka', which is not 'host:port'; list brokers as 'kafka-1:9092,kafka-2:9092'.|OfficeFlow:Kafka:Security is 'Plaintext', which sends records unencrypted; use 'Tls' or 'SaslTls', or allow it with Kafka:AllowInsecureTransport=true." },
        { static o => o.Kafka.BootstrapServers = "localhost:9092,nonsense", "OfficeFlow:Kafka:BootstrapServers has the entry 'nonsense', which is not 'host:port'; list brokers as 'kafka-1:9092,kafka-2:9092'.|OfficeFlow:Kafka:Security is 'Plaintext', which sends records unencrypted; use 'Tls' or 'SaslTls', or allow it with Kafka:AllowInsecureTransport=true." },
        { static o => o.Kafka.BootstrapServers = "kafka:9092", "OfficeFlow:Kafka:Security is 'Plaintext', which sends records unencrypted; use 'Tls' or 'SaslTls', or allow it with Kafka:AllowInsecureTransport=true." },
        { static o => o.Kafka.Security = TransportSecurity.SaslTls, "OfficeFlow:Kafka:Sasl lacks UserName or Password, which 'SaslTls' needs; set both, or choose 'Tls'." },
        { static o => o.Kafka.ClientCertificateFile = "c.pem", "OfficeFlow:Kafka:ClientCertificateFile and Kafka:ClientKeyFile belong together; set both, or neither." },
        { static o => o.Kafka.ConnectionTimeout = TimeSpan.Zero, "OfficeFlow:Kafka:ConnectionTimeout is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Kafka.RequestTimeout = TimeSpan.FromSeconds(-1), "OfficeFlow:Kafka:RequestTimeout is -00:00:01; set a positive time, such as '00:00:30'." },
        { static o => o.Kafka.ClientSettings["acks"] = "0", "OfficeFlow:Kafka:ClientSettings:acks is set by the SDK, whose guarantees rest on it; remove it and use the typed setting." },
        { static o => o.Kafka.ClientSettings["dotnet.consumer.consume.result.fields"] = "none", "OfficeFlow:Kafka:ClientSettings:dotnet.consumer.consume.result.fields is set by the SDK, whose guarantees rest on it; remove it and use the typed setting." },
        { static o => o.Kafka.ClientSettings["transactional.id"] = "x", "OfficeFlow:Kafka:ClientSettings:transactional.id is set by the SDK, whose guarantees rest on it; remove it and use the typed setting." },
        { static o => o.Kafka.ClientSettings["isolation.level"] = "read_uncommitted", "OfficeFlow:Kafka:ClientSettings:isolation.level is set by the SDK, whose guarantees rest on it; remove it and use the typed setting." },
        { static o => o.SchemaRegistry.Url = null, "OfficeFlow:SchemaRegistry:Url is empty; set it, or the environment variable SCHEMA_REGISTRY_URL, to the registry's URL." },
        { static o => o.SchemaRegistry.Url = "registry:8081", "OfficeFlow:SchemaRegistry:Url is not an absolute http or https URL; write it with its scheme, such as 'https://registry:8081'." },
        { static o => o.SchemaRegistry.Url = "https://user:canary-5up3r@registry", "OfficeFlow:SchemaRegistry:Url contains a user or a password; set SchemaRegistry:UserName and SchemaRegistry:Password instead." },
        { static o => o.SchemaRegistry.Url = "http://registry", "OfficeFlow:SchemaRegistry:Url uses http; use https, or allow it with SchemaRegistry:AllowInsecureTransport=true." },
        { static o => o.SchemaRegistry.RequestTimeout = TimeSpan.Zero, "OfficeFlow:SchemaRegistry:RequestTimeout is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Producer.DeliveryTimeout = TimeSpan.FromMilliseconds(5), "OfficeFlow:Producer:DeliveryTimeout is 00:00:00.0050000 and not longer than Producer:Linger (00:00:00.0050000); make it longer." },
        { static o => o.Producer.FlushTimeout = TimeSpan.Zero, "OfficeFlow:Producer:FlushTimeout is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Producer.MaxMessageBytes = 0, "OfficeFlow:Producer:MaxMessageBytes is 0; set a positive number." },
        { static o => o.Producer.MaxInFlightMessages = -1, "OfficeFlow:Producer:MaxInFlightMessages is -1; set a positive number." },
        { static o => o.Producer.Linger = TimeSpan.FromSeconds(-1), "OfficeFlow:Producer:Linger is negative; use 0 to send at once." },
        { static o => o.Consumer.MaxConcurrency = 0, "OfficeFlow:Consumer:MaxConcurrency is 0; set a positive number." },
        { static o => o.Consumer.MaxBufferedMessages = 0, "OfficeFlow:Consumer:MaxBufferedMessages is 0; set a positive number." },
        { static o => o.Consumer.MaxBufferedBytes = 0, "OfficeFlow:Consumer:MaxBufferedBytes is 0; set a positive number." },
        { static o => o.Consumer.MaxUncommittedPerPartition = 0, "OfficeFlow:Consumer:MaxUncommittedPerPartition is 0; set a positive number." },
        { static o => o.Consumer.CommitInterval = TimeSpan.Zero, "OfficeFlow:Consumer:CommitInterval is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Consumer.DrainTimeout = TimeSpan.Zero, "OfficeFlow:Consumer:DrainTimeout is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Consumer.ShutdownTimeout = TimeSpan.Zero, "OfficeFlow:Consumer:ShutdownTimeout is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Consumer.TopicRefreshInterval = TimeSpan.Zero, "OfficeFlow:Consumer:TopicRefreshInterval is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Consumer.HeartbeatInterval = TimeSpan.FromSeconds(30), "OfficeFlow:Consumer:HeartbeatInterval is 00:00:30 and not shorter than Consumer:SessionTimeout (00:00:30); make it a third of it." },
        { static o => o.Consumer.MaxPollInterval = TimeSpan.FromSeconds(29), "OfficeFlow:Consumer:MaxPollInterval is 00:00:29 and shorter than Consumer:SessionTimeout (00:00:30); make it longer." },
        { static o => o.Consumer.DrainTimeout = TimeSpan.FromSeconds(150), "OfficeFlow:Consumer:DrainTimeout is 00:02:30, but must be below half of Consumer:MaxPollInterval (00:05:00); shorten it." },
        { static o => o.Consumer.DrainTimeout = TimeSpan.MaxValue, "OfficeFlow:Consumer:DrainTimeout is 10675199.02:48:05.4775807, but must be below half of Consumer:MaxPollInterval (00:05:00); shorten it." },
        { static o => o.Retry.MaxRetries = -1, "OfficeFlow:Retry:MaxRetries is negative; use 0 for no retry." },
        { static o => o.Retry.InitialDelay = TimeSpan.Zero, "OfficeFlow:Retry:InitialDelay is 00:00:00; set a positive time, such as '00:00:30'." },
        { static o => o.Retry.MaxDelay = TimeSpan.FromMilliseconds(1), "OfficeFlow:Retry:MaxDelay is 00:00:00.0010000 and shorter than Retry:InitialDelay (00:00:01); make it at least as long." },
        { static o => o.Retry.MaxDelay = TimeSpan.FromDays(50), "OfficeFlow:Retry:MaxDelay is 50.00:00:00; use at most 49 days, the longest that a timer can wait." },
        { static o => o.Retry.Factor = 0.5, "OfficeFlow:Retry:Factor is below 1; use 1 for equal delays, 2 for doubling ones." },
        { static o => o.Retry.Factor = double.NaN, "OfficeFlow:Retry:Factor is below 1; use 1 for equal delays, 2 for doubling ones." },
        { static o => o.Retry.Jitter = 1.1, "OfficeFlow:Retry:Jitter is not between 0 and 1; use 0 for exact delays, 1 for full jitter." },
    };

    public static TheoryData<Action<OfficeFlowOptions>> Fine => new()
    {
        { static _ => { } },
        { static o => o.Kafka.BootstrapServers = "127.0.0.1:9092, [::1]:9093,localhost:1" },
        { static o => (o.Kafka.BootstrapServers, o.Kafka.AllowInsecureTransport) = ("kafka:9092", true) },
        { static o => (o.Kafka.BootstrapServers, o.Kafka.Security) = ("kafka-1:9092,kafka-2.example:9093", TransportSecurity.Tls) },
        { static o => (o.Kafka.Security, o.Kafka.Sasl.UserName, o.Kafka.Sasl.Password) = (TransportSecurity.SaslTls, "u", "p") },
        { static o => o.Kafka.ClientSettings["statistics.interval.ms"] = "1000" },
        { static o => o.SchemaRegistry.Url = "https://registry/path" },
        { static o => (o.SchemaRegistry.Url, o.SchemaRegistry.AllowInsecureTransport) = ("http://registry", true) },
        { static o => o.Producer.Linger = TimeSpan.Zero },
        { static o => (o.Retry.MaxRetries, o.Retry.Factor, o.Retry.Jitter) = (0, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Validate_OneProblem_SaysWhatAndWhatToDo(Action<OfficeFlowOptions> change, string problems)
    {
        ValidateOptionsResult result = Validate(change);

        Assert.True(result.Failed);
        Assert.Equal(problems.Split('|'), result.Failures);
        Assert.DoesNotContain("canary-5up3r", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Fine))]
    public void Validate_LegalOptions_Succeed(Action<OfficeFlowOptions> change) => Assert.True(Validate(change).Succeeded);

    [Fact]
    public void Validate_ManyProblems_AreAllInOneMessage()
    {
        ValidateOptionsResult result = Validate(static options =>
        {
            options.Kafka.BootstrapServers = null;
            options.SchemaRegistry.Url = null;
            options.Retry.MaxRetries = -1;
        });

        Assert.Equal(3, result.Failures!.Count());
    }

    [Fact]
    public void Validate_Development_AllowsPlaintextAndHttp()
    {
        var development = new HostingEnvironment { EnvironmentName = Environments.Development };

        ValidateOptionsResult result = Validate(
            static options => (options.Kafka.BootstrapServers, options.SchemaRegistry.Url) = ("kafka:9092", "http://registry"),
            development);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public void ToString_OptionsWithSecrets_ShowsNone()
    {
        var options = new OfficeFlowOptions();
        options.Kafka.Sasl.UserName = "user";
        options.Kafka.Sasl.Password = "canary-5up3r";
        options.SchemaRegistry.Password = "canary-5up3r";
        options.Kafka.ClientSettings["ssl.key.password"] = "canary-5up3r";

        Assert.Equal("ScramSha512 as 'user'", options.Kafka.Sasl.ToString());
        Assert.DoesNotContain("canary", $"{options} {options.Kafka} {options.Kafka.Sasl} {options.SchemaRegistry} {options.Kafka.ClientSettings}", StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(Action<OfficeFlowOptions> change, IHostEnvironment? environment = null)
    {
        var options = new OfficeFlowOptions();
        options.Kafka.BootstrapServers = "localhost:9092";
        options.SchemaRegistry.Url = "http://localhost:8081";
        change(options);
        return new OfficeFlowOptionsValidator(environment).Validate(null, options);
    }
}
