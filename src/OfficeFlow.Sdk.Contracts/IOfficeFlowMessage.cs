using OfficeFlow.Serialization;

namespace OfficeFlow;

/// <summary>What the source generator writes for a type with <see cref="OfficeFlowMessageAttribute"/>: its description, its key and its codec.</summary>
/// <remarks>
/// Every member is static, so the runtime works on a message type through a generic constraint, without reflection and without boxing.
/// Do not implement it by hand: a hand-written codec that disagrees with its schema loses data silently.
/// </remarks>
/// <typeparam name="TSelf">The message type itself.</typeparam>
public interface IOfficeFlowMessage<TSelf>
    where TSelf : IOfficeFlowMessage<TSelf>
{
    /// <summary>Gets what is known about the message type: type, version, topic, key and schema.</summary>
    static abstract MessageDescriptor Descriptor { get; }

    /// <summary>Returns the value of the <see cref="MessageKeyAttribute"/> member as text.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The key, or <see langword="null"/> when the type has no such member or its value is <see langword="null"/>.</returns>
    static abstract string? GetKey(TSelf message);

    /// <summary>Writes the message as Avro binary of its schema.</summary>
    /// <param name="writer">The writer; the caller completes it.</param>
    /// <param name="message">The message.</param>
    /// <exception cref="EncodeException">A value does not fit the schema.</exception>
    static abstract void Write(ref AvroWriter writer, TSelf message);

    /// <summary>Reads a message that was written with exactly this schema.</summary>
    /// <param name="reader">The reader, at the first byte of the record.</param>
    /// <returns>The message.</returns>
    /// <exception cref="DecodeException">The bytes are not a record of this schema.</exception>
    static abstract TSelf Read(ref AvroReader reader);
}
