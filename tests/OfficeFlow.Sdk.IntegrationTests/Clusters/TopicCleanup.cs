using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace OfficeFlow.Sdk.IntegrationTests.Clusters;

/// <summary>Deletes what a run has made on a cluster that outlives it.</summary>
internal static class TopicCleanup
{
    public static async Task DeleteAsync(string bootstrapServers, IEnumerable<string> topics)
    {
        using IAdminClient admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = bootstrapServers }).Build();
        try
        {
            await admin.DeleteTopicsAsync(topics);
        }
        catch (DeleteTopicsException exception)
        {
            // Topics of scenarios that never came to create theirs.
            await Console.Out.WriteLineAsync($"Some topics of this run could not be deleted: {exception.Message}");
        }
    }
}
