using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using OfficeFlow.Avro;

namespace OfficeFlow.Serialization;

/// <summary>The schemas that records were written with, by id. An id is asked for once, however many records wait for it.</summary>
/// <remarks>
/// While the registry is away a request is repeated with growing delays and its records wait: they are fine, the registry is not. Only "there is no such
/// schema" is an answer; it is remembered for a while, so that a flood of bad ids does not become a flood of requests.
/// </remarks>
internal sealed class WriterSchemas(ISchemaRegistry registry, TimeSpan unknownTtl, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MaxUnusable = 1000;

    // Registries hold schemas from before defaults were checked; for reading their records the defaults do not matter.
    private static readonly AvroSchemaParser Parser = new(new AvroSchemaParserOptions { ValidateDefaults = false });

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<int, Lazy<Task<WriterSchema>>> _schemas = new();
    private readonly CancellationTokenSource _disposed = new();
    private int _unusableCount;

    public bool TryGet(int id, [NotNullWhen(true)] out WriterSchema? schema)
    {
        if (_schemas.TryGetValue(id, out Lazy<Task<WriterSchema>>? known) && known is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            // Completed: reading it does not wait.
            schema = known.Value.GetAwaiter().GetResult();
            return schema.Schema is not null || !Forget(known, schema);
        }

        schema = null;
        return false;
    }

    public Task<WriterSchema> GetAsync(int id, CancellationToken cancellationToken) =>
        _schemas.GetOrAdd(id, key => new Lazy<Task<WriterSchema>>(() => AskAsync(key))).Value.WaitAsync(cancellationToken);

    public void Dispose()
    {
        if (!_disposed.IsCancellationRequested)
        {
            _disposed.Cancel();
            _disposed.Dispose();
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A failure that stayed in the dictionary would fail every later record of the schema: only an answer ends the asking.")]
    private async Task<WriterSchema> AskAsync(int id)
    {
        CancellationToken disposed = _disposed.Token;
        for (TimeSpan delay = FirstDelay; ; delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
        {
            try
            {
                return Remember(id, await registry.FindSchemaAsync(id, disposed).ConfigureAwait(false));
            }
            catch (Exception exception) when (!disposed.IsCancellationRequested)
            {
                // Wrong credentials and a registry that is down look alike to the record: it must wait, never be given up.
                Log.RegistryUnavailable(logger, id, delay, exception);
                await Task.Delay(delay, time, disposed).ConfigureAwait(false);
            }
        }
    }

    private WriterSchema Remember(int id, string? text)
    {
        long now = time.GetTimestamp();
        if (text is null)
        {
            return Unusable(id, $"Schema {id} is not known to the registry", now);
        }

        try
        {
            return WriterSchema.Known(id, Parser.Parse(text), now);
        }
        catch (SchemaParseException exception)
        {
            return Unusable(id, $"Schema {id} is not an Avro schema: {exception.Message}", now);
        }
    }

    private WriterSchema Unusable(int id, string problem, long now)
    {
        // Bad ids come from outside: their number must not grow for ever.
        if (Interlocked.Increment(ref _unusableCount) > MaxUnusable)
        {
            foreach ((int known, Lazy<Task<WriterSchema>> answer) in _schemas)
            {
                if (answer is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } task } && task.GetAwaiter().GetResult().Schema is null)
                {
                    _ = _schemas.TryRemove(KeyValuePair.Create(known, answer));
                }
            }

            _ = Interlocked.Exchange(ref _unusableCount, 0);
        }

        return WriterSchema.Unusable(id, problem, now);
    }

    private bool Forget(Lazy<Task<WriterSchema>> answer, WriterSchema schema) =>
        time.GetElapsedTime(schema.AskedAt) >= unknownTtl && _schemas.TryRemove(KeyValuePair.Create(schema.Id, answer));
}
