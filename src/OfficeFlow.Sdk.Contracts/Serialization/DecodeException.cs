namespace OfficeFlow.Serialization;

/// <summary>Bytes are not a record of the schema that they were read with. The only exception that decoding throws, whatever the bytes are.</summary>
public sealed class DecodeException : OfficeFlowException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="byteOffset">Where in the body, in bytes from its beginning.</param>
    public DecodeException(string message, int byteOffset)
        : base($"{message} at byte {byteOffset}.")
    {
        ByteOffset = byteOffset;
    }

    /// <summary>Gets where in the body the reader stood, in bytes from its beginning.</summary>
    public int ByteOffset { get; }
}
