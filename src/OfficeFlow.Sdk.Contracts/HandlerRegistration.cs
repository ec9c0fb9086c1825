using OfficeFlow.Serialization;

namespace OfficeFlow;

/// <summary>One row of the dispatch table: how a record becomes a message, and who handles it.</summary>
public abstract class HandlerRegistration
{
    private protected HandlerRegistration(MessageDescriptor message, Type handlerType)
    {
        Message = message;
        HandlerType = handlerType;
    }

    /// <summary>Gets the message.</summary>
    public MessageDescriptor Message { get; }

    /// <summary>Gets the handler's C# type.</summary>
    public Type HandlerType { get; }

    /// <summary>Decodes the Avro body of a record that was written with exactly the message's schema.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="limits">What a record may ask for at most.</param>
    /// <returns>The message.</returns>
    /// <exception cref="DecodeException">The bytes are not a record of the schema, or some are left over.</exception>
    public abstract object Decode(ReadOnlySpan<byte> body, DecodeLimits limits);

    /// <summary>Calls the handler.</summary>
    /// <param name="services">The scope that the handler is taken from.</param>
    /// <param name="message">The decoded message.</param>
    /// <param name="context">Its context.</param>
    /// <param name="cancellationToken">Cancelled when there is no more time.</param>
    /// <returns>The handler's task.</returns>
    /// <exception cref="OfficeFlowException">The handler returned <see langword="null"/> instead of a task.</exception>
    public abstract Task HandleAsync(IServiceProvider services, object message, MessageContext context, CancellationToken cancellationToken);
}
