using System.Collections.Concurrent;

namespace OfficeFlow.Serialization;

/// <summary>The registry ids of the schemas that the service sends. Each is asked for once; callers that come meanwhile wait for the same answer.</summary>
internal sealed class SchemaIds(ISchemaRegistry registry, bool autoRegister)
{
    private readonly ConcurrentDictionary<(string Subject, ulong Fingerprint), Lazy<Task<int>>> _ids = new();

    public bool TryGet(MessageDescriptor message, out int id)
    {
        if (_ids.TryGetValue(KeyOf(message), out Lazy<Task<int>>? known) && known is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            // Completed: reading it does not wait.
            id = known.Value.GetAwaiter().GetResult();
            return true;
        }

        id = -1;
        return false;
    }

    /// <summary>Gets the id, from the registry the first time.</summary>
    /// <exception cref="SchemaRegistryException">The registry cannot be asked, refuses the schema, or does not have it.</exception>
    public async Task<int> GetAsync(MessageDescriptor message, CancellationToken cancellationToken)
    {
        Lazy<Task<int>> answer = _ids.GetOrAdd(KeyOf(message), _ => new Lazy<Task<int>>(() => AskAsync(message)));
        return await answer.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // The request is shared, so no single caller's token may end it; the client's own time-out does.
    private async Task<int> AskAsync(MessageDescriptor message)
    {
        try
        {
            return await AskRegistryAsync(message).ConfigureAwait(false);
        }
        catch
        {
            // A failure is not an answer: the next caller asks again, whether or not anybody still waits for this one.
            _ = _ids.TryRemove(KeyOf(message), out _);
            throw;
        }
    }

    private async Task<int> AskRegistryAsync(MessageDescriptor message)
    {
        string subject = message.Topic.Subject;
        if (autoRegister)
        {
            return await registry.RegisterAsync(subject, message.SchemaJson, CancellationToken.None).ConfigureAwait(false);
        }

        return await registry.FindIdAsync(subject, message.SchemaJson, CancellationToken.None).ConfigureAwait(false)
            ?? throw new SchemaRegistryException(
                $"Schema of message '{message.Type}' is not registered under subject '{subject}'; register it at deployment, or let the service do it with OfficeFlow:SchemaRegistry:AutoRegister=true.");
    }

    private static (string Subject, ulong Fingerprint) KeyOf(MessageDescriptor message) => (message.Topic.Subject, message.Fingerprint);
}
