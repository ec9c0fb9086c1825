using System.CommandLine;
using OfficeFlow.Configuration;
using OfficeFlow.Samples.Onboarding.Running;

var messages = new Option<int>("--messages") { Description = "How many people are hired.", DefaultValueFactory = static _ => 2000 };
var organizations = new Option<int>("--organizations") { Description = "By how many organizations.", DefaultValueFactory = static _ => 5 };
var brokers = new Option<string?>("--brokers")
{
    Description = $"The brokers of a real cluster (default: {KafkaOptions.BrokersVariable}, else an embedded cluster).",
    DefaultValueFactory = static _ => Environment.GetEnvironmentVariable(KafkaOptions.BrokersVariable),
};
var registry = new Option<string?>("--schema-registry")
{
    Description = $"The URL of a real Schema Registry (default: {SchemaRegistryOptions.UrlVariable}, else an embedded one).",
    DefaultValueFactory = static _ => Environment.GetEnvironmentVariable(SchemaRegistryOptions.UrlVariable),
};
var timeLimit = new Option<int>("--time-limit") { Description = "Seconds after which an unfinished run has failed.", DefaultValueFactory = static _ => 300 };
var verbose = new Option<bool>("--verbose") { Description = "Write the SDK's log to the error stream." };
messages.Validators.Add(result => RequirePositive(result, messages));
organizations.Validators.Add(result => RequirePositive(result, organizations));
timeLimit.Validators.Add(result => RequirePositive(result, timeLimit));

var command = new RootCommand("Onboards employees of several organizations over Kafka and keeps the books on every message.")
{
    messages, organizations, brokers, registry, timeLimit, verbose,
};
command.SetAction((arguments, cancellationToken) => OnboardingRun.RunAsync(
    new RunSettings(
        arguments.GetValue(messages),
        arguments.GetValue(organizations),
        arguments.GetValue(brokers),
        arguments.GetValue(registry),
        TimeSpan.FromSeconds(arguments.GetValue(timeLimit)),
        arguments.GetValue(verbose)),
    cancellationToken));
return await command.Parse(args).InvokeAsync();

static void RequirePositive(System.CommandLine.Parsing.OptionResult result, Option<int> option)
{
    if (result.GetValue(option) <= 0)
    {
        result.AddError($"{option.Name} must be positive.");
    }
}
