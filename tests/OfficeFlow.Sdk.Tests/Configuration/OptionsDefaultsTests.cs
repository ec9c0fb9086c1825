using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;

namespace OfficeFlow.Sdk.Tests.Configuration;

/// <summary>Environment variables belong to the process: nothing else in this project reads these two.</summary>
public sealed class OptionsDefaultsTests : IDisposable
{
    private readonly string? _brokers = Environment.GetEnvironmentVariable(KafkaOptions.BrokersVariable);
    private readonly string? _registry = Environment.GetEnvironmentVariable(SchemaRegistryOptions.UrlVariable);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(KafkaOptions.BrokersVariable, _brokers);
        Environment.SetEnvironmentVariable(SchemaRegistryOptions.UrlVariable, _registry);
    }

    [Fact]
    public void PostConfigure_VariablesSet_FillWhatIsOpen()
    {
        OfficeFlowOptions options = PostConfigure("kafka:9092", "https://registry", new OfficeFlowOptions());

        Assert.Equal("kafka:9092", options.Kafka.BootstrapServers);
        Assert.Equal("https://registry", options.SchemaRegistry.Url);
    }

    [Fact]
    public void PostConfigure_ConfigurationSet_WinsOverTheVariables()
    {
        var configured = new OfficeFlowOptions();
        configured.Kafka.BootstrapServers = "other:9092";
        configured.SchemaRegistry.Url = "https://other";
        OfficeFlowOptions options = PostConfigure("kafka:9092", "https://registry", configured);

        Assert.Equal("other:9092", options.Kafka.BootstrapServers);
        Assert.Equal("https://other", options.SchemaRegistry.Url);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void PostConfigure_NothingSet_IsTheLocalBrokerAndNoRegistry(string? variable)
    {
        OfficeFlowOptions options = PostConfigure(variable, variable, new OfficeFlowOptions());

        Assert.Equal("localhost:9092", options.Kafka.BootstrapServers);
        Assert.Null(options.SchemaRegistry.Url);
        Assert.Equal("unknown", options.ServiceName);
        Assert.False(options.SchemaRegistry.AutoRegister);
        Assert.False(options.Topics.CreateMissing);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void PostConfigure_Environment_DecidesWhatIsMade(string environment, bool isMade)
    {
        var host = new HostingEnvironment { EnvironmentName = environment, ApplicationName = "app" };
        OfficeFlowOptions options = PostConfigure(null, null, new OfficeFlowOptions(), host);

        Assert.Equal("app", options.ServiceName);
        Assert.Equal(isMade, options.SchemaRegistry.AutoRegister);
        Assert.Equal(isMade, options.Topics.CreateMissing);
    }

    [Fact]
    public void Bind_ConfigurationSection_ReachesEveryKindOfSetting()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OfficeFlow:Kafka:BootstrapServers"] = "localhost:1",
            ["OfficeFlow:Kafka:Security"] = "Tls",
            ["OfficeFlow:Kafka:Sasl:Mechanism"] = "Plain",
            ["OfficeFlow:Kafka:ClientSettings:debug"] = "cgrp",
            ["OfficeFlow:SchemaRegistry:Url"] = "https://registry",
            ["OfficeFlow:Consumer:DrainTimeout"] = "00:00:07",
            ["OfficeFlow:Consumer:GroupId"] = "g",
            ["OfficeFlow:Retry:Factor"] = "1.5",
        }).Build();
        var services = new ServiceCollection();
        _ = services.AddOfficeFlow(configuration.GetSection("OfficeFlow"));
        using ServiceProvider provider = services.BuildServiceProvider();
        OfficeFlowOptions options = provider.GetRequiredService<IOptions<OfficeFlowOptions>>().Value;

        Assert.Equal(TransportSecurity.Tls, options.Kafka.Security);
        Assert.Equal(SaslAuthentication.Plain, options.Kafka.Sasl.Mechanism);
        Assert.Equal("cgrp", options.Kafka.ClientSettings["debug"]);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Consumer.DrainTimeout);
        Assert.Equal("g", options.Consumer.GroupId);
        Assert.Equal(1.5, options.Retry.Factor);
    }

    private static OfficeFlowOptions PostConfigure(string? brokers, string? registry, OfficeFlowOptions options, IHostEnvironment? environment = null)
    {
        Environment.SetEnvironmentVariable(KafkaOptions.BrokersVariable, brokers);
        Environment.SetEnvironmentVariable(SchemaRegistryOptions.UrlVariable, registry);
        new OfficeFlowOptionsDefaults(environment).PostConfigure(null, options);
        return options;
    }
}
