namespace OfficeFlow.Consuming;

/// <summary>What a record turned out to be: a message and its handler, or the reason why it is none.</summary>
internal readonly record struct ResolvedRecord
{
    public HandlerRegistration? Handler { get; private init; }

    public object? Message { get; private init; }

    /// <summary>Gets one of <see cref="DeadLetterReasons"/>, or null when there is a message.</summary>
    public string? Reason { get; private init; }

    public Exception? Error { get; private init; }

    public static ResolvedRecord Handled(HandlerRegistration handler, object message) => new() { Handler = handler, Message = message };

    public static ResolvedRecord Refused(string reason, Exception? error = null) => new() { Reason = reason, Error = error };
}
