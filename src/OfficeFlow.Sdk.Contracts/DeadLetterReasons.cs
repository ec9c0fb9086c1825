namespace OfficeFlow;

/// <summary>The values of the header <see cref="HeaderNames.DeadLetterReason"/>.</summary>
public static class DeadLetterReasons
{
    /// <summary>The handler failed in every attempt.</summary>
    public const string HandlerFailed = "handler-failed";

    /// <summary>The bytes are not a record of the schema that they claim.</summary>
    public const string Undecodable = "undecodable";

    /// <summary>The record names a schema that the registry does not know, or that the handler's message type cannot be read from.</summary>
    public const string SchemaMismatch = "schema-mismatch";

    /// <summary>Nothing in the record says which of the known message types it is.</summary>
    public const string UnknownType = "unknown-type";

    /// <summary>The message type is known, but this service has no handler for it.</summary>
    public const string NoHandler = "no-handler";

    /// <summary>The record has no value and no handler asks for such records.</summary>
    public const string Tombstone = "tombstone";
}
