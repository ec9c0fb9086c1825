using OfficeFlow.Testing.Registry.Http;

namespace OfficeFlow.Testing;

/// <summary>A Schema Registry inside this process, on the loopback interface, for any client of Confluent's REST contract.</summary>
/// <remarks>
/// For Avro schemas: registration, lookup, versions, references, soft and permanent deletion, compatibility, configuration and modes, with
/// Confluent's status and error codes. It keeps everything in memory, needs no ASP.NET Core, and has no security, contexts, rules or
/// other schema types. All members are safe to use from any thread and throw <see cref="ObjectDisposedException"/> after disposal.
/// </remarks>
public sealed class EmbeddedSchemaRegistry : IAsyncDisposable
{
    private readonly RegistryServer _server;
    private readonly SchemaRegistryFaults _faults;
    private readonly SchemaRegistryRequestJournal _journal;

    private EmbeddedSchemaRegistry(RegistryServer server, SchemaRegistryFaults faults, SchemaRegistryRequestJournal journal)
    {
        _server = server;
        _faults = faults;
        _journal = journal;
    }

    /// <summary>Gets the address for a client's <c>schema.registry.url</c>, such as <c>http://127.0.0.1:8081</c>.</summary>
    public Uri Url => Living(_server.Url);

    /// <summary>Gets the switches that make the registry misbehave.</summary>
    public SchemaRegistryFaults Faults => Living(_faults);

    /// <summary>Gets the record of the requests that the registry received.</summary>
    public SchemaRegistryRequestJournal Journal => Living(_journal);

    /// <summary>Starts a registry.</summary>
    /// <param name="options">Its port and compatibility level; a free port and backward compatibility when not given.</param>
    /// <param name="cancellationToken">Stops waiting for the start.</param>
    /// <returns>The running registry; dispose it.</returns>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every problem.</exception>
    /// <exception cref="InvalidOperationException">The port is taken.</exception>
    public static Task<EmbeddedSchemaRegistry> StartAsync(
        EmbeddedSchemaRegistryOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmbeddedSchemaRegistryOptions();
        options.Validate(nameof(options));
        cancellationToken.ThrowIfCancellationRequested();

        var faults = new SchemaRegistryFaults();
        var journal = new SchemaRegistryRequestJournal();
        var server = RegistryServer.Start(options.Port, new RegistryRouter(options.Compatibility), faults, journal);
        return Task.FromResult(new EmbeddedSchemaRegistry(server, faults, journal));
    }

    /// <summary>Stops the registry and forgets everything; requests in flight are cut off. May be called twice.</summary>
    /// <returns>A task that completes when the port is free again.</returns>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private T Living<T>(T value)
    {
        ObjectDisposedException.ThrowIf(_server.IsDisposed, this);
        return value;
    }
}
