using System.Text;
using Confluent.Kafka;
using OfficeFlow.Platform;

namespace OfficeFlow.Samples.Onboarding.Running;

/// <summary>Hires people: sends the first message of every chain, and now and then bytes that nobody can read.</summary>
internal sealed class Workload(IEmployeeOnboardProducer onboard, IProducer<byte[], byte[]> stranger, Ledger ledger)
{
    private const int GarbageEvery = 250;
    private const int MaxUnacknowledged = 500;

    private static readonly string[] FirstNames = ["Ada", "Alan", "Barbara", "Edsger", "Frances", "Grace", "Ken", "Leslie", "Margaret", "Tony"];
    private static readonly string[] LastNames = ["Allen", "Dijkstra", "Hamilton", "Hoare", "Hopper", "Lamport", "Liskov", "Lovelace", "Thompson", "Turing"];

    /// <summary>Sends the messages and completes when all of them are acknowledged.</summary>
    public async Task RunAsync(int messages, int organizations, CancellationToken cancellationToken)
    {
        var unacknowledged = new List<Task>(MaxUnacknowledged);
        for (int i = 0; i < messages; i++)
        {
            string organizationId = OrganizationId(i % organizations);
            unacknowledged.Add(i % GarbageEvery == GarbageEvery - 1
                ? SendGarbageAsync(OfficeFlowTopics.EmployeeOnboard.For(organizationId), cancellationToken)
                : onboard.SendAsync(organizationId, Hire(i), cancellationToken));
            if (unacknowledged.Count == MaxUnacknowledged)
            {
                await Task.WhenAll(unacknowledged);
                unacknowledged.Clear();
            }
        }

        await Task.WhenAll(unacknowledged);
    }

    /// <summary>Names an organization by its number.</summary>
    public static string OrganizationId(int number) => $"org-{number + 1}";

    private static EmployeeOnboard Hire(int number) => new()
    {
        EmployeeId = EmployeeId(number),
        Name = $"{FirstNames[number % FirstNames.Length]} {LastNames[number / FirstNames.Length % LastNames.Length]}",
        Department = (Department)(number % 4),
        StartDate = new DateOnly(2027, 1, 1).AddDays(number % 365),
        Salary = number % 3 == 0 ? null : 48_000m + (number % 50 * 1_000m),
        Applications = ["mail", "calendar", "wiki"],
    };

    // The number is in the id, so that the same employees have the same mishaps in every run.
    private static Guid EmployeeId(int number) => new(0x0ff1ce, 0, 0, 0x80, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number);

    /// <summary>A service with a bug: no schema id, no Avro.</summary>
    private async Task SendGarbageAsync(string topic, CancellationToken cancellationToken)
    {
        string messageId = Guid.NewGuid().ToString();
        var garbage = new Message<byte[], byte[]>
        {
            Key = Encoding.UTF8.GetBytes(messageId),
            Value = Encoding.UTF8.GetBytes("<employee name='not avro'/>"),
            Headers = [new Header(HeaderNames.MessageId, Encoding.UTF8.GetBytes(messageId))],
        };
        await stranger.ProduceAsync(topic, garbage, cancellationToken);
        ledger.Sent(messageId, "(garbage)");
    }
}
