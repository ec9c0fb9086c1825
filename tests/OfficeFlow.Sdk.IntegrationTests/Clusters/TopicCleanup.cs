using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace OfficeFlow.Sdk.IntegrationTests.Clusters;

/// <summary>Deletes what a test has made on a cluster that outlives it.</summary>
internal static class TopicCleanup
{
    public static async Task DeleteAsync(TestCluster cluster, params string[] topics)
    {
        if (cluster.Embedded is not null)
        {
            return;
        }

        using IAdminClient admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = cluster.BootstrapServers }).Build();
        try
        {
            await admin.DeleteTopicsAsync(topics);
        }
        catch (DeleteTopicsException exception)
        {
            await Console.Out.WriteLineAsync($"Topics of a test could not be deleted: {exception.Message}");
        }
    }
}
