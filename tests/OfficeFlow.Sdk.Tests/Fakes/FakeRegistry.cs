using System.Collections.Concurrent;
using OfficeFlow.Serialization;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>A registry that knows what it is told, counts its calls, and fails when asked to.</summary>
internal sealed class FakeRegistry : ISchemaRegistry
{
    public const int TicketId = 7;
    public const int NoticeId = 8;
    public const int GuardedId = 9;

    private readonly ConcurrentDictionary<int, string> _schemas = new()
    {
        [TicketId] = Ticket.Descriptor.SchemaJson,
        [NoticeId] = Notice.Descriptor.SchemaJson,
        [GuardedId] = Guarded.Descriptor.SchemaJson,
    };

    private int _calls;

    public int Calls => _calls;

    /// <summary>Gets or sets what happens before an answer; it may throw or wait.</summary>
    public Func<Task> Before { get; set; } = static () => Task.CompletedTask;

    public string this[int id]
    {
        set => _schemas[id] = value;
    }

    public static SchemaRegistryException Away() => new("The registry is away.") { IsTransient = true };

    public async Task<string?> FindSchemaAsync(int id, CancellationToken cancellationToken)
    {
        _ = Interlocked.Increment(ref _calls);
        await Before().WaitAsync(cancellationToken);
        return _schemas.GetValueOrDefault(id);
    }

    public async Task<int?> FindIdAsync(string subject, string schema, CancellationToken cancellationToken)
    {
        _ = Interlocked.Increment(ref _calls);
        await Before().WaitAsync(cancellationToken);
        foreach ((int id, string text) in _schemas)
        {
            if (text == schema)
            {
                return id;
            }
        }

        return null;
    }

    public async Task<int> RegisterAsync(string subject, string schema, CancellationToken cancellationToken) =>
        await FindIdAsync(subject, schema, cancellationToken) ?? throw new SchemaRegistryException("Refused.");
}
