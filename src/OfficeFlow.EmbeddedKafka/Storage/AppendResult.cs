namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>How an append went.</summary>
/// <param name="Error">Why nothing was written, or none.</param>
/// <param name="BaseOffset">The offset of the first record.</param>
/// <param name="AppendTime">When the broker wrote it, in milliseconds, if the topic keeps that time; else -1.</param>
internal readonly record struct AppendResult(ErrorCode Error, long BaseOffset = -1, long AppendTime = -1)
{
    public static implicit operator AppendResult(ErrorCode error) => new(error);
}
