namespace OfficeFlow;

/// <summary>Handles one kind of message. Implement it in a class; the source generator finds it and writes the dispatch table.</summary>
/// <remarks>
/// A handler is taken from a new service scope for every attempt. Messages with an equal key come one after the other, in the order of their offsets; messages
/// with other keys are handled at the same time. Delivery is at least once: after a crash or a rebalance a message may come again, with the same message id.
/// An exception is a failed attempt: the message is tried again after a delay, and goes to the dead-letter topic when its attempts are used up.
/// </remarks>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IMessageHandler<in TMessage>
{
    /// <summary>Handles one message; the message is finished when the returned task has completed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="context">Where the message came from and what it belongs to.</param>
    /// <param name="cancellationToken">Cancelled when the service stops and its time for draining is over; the message then comes again after the next start.</param>
    /// <returns>A task that completes when the message is handled.</returns>
    Task HandleAsync(TMessage message, MessageContext context, CancellationToken cancellationToken);
}
