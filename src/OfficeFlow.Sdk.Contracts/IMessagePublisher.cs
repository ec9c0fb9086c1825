namespace OfficeFlow;

/// <summary>Sends messages. The generated typed producers call it; a service uses those.</summary>
/// <remarks>Thread-safe. Messages that one caller sends with one key are stored in the order of the calls.</remarks>
public interface IMessagePublisher
{
    /// <summary>Publishes one message.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <param name="destination">Where it goes.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">What differs from the defaults, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the waiting. A message that is already on its way may be stored all the same.</param>
    /// <returns>The receipt, when the broker has acknowledged the message on all in-sync replicas.</returns>
    /// <exception cref="ArgumentException">The destination or an option is illegal; nothing was sent.</exception>
    /// <exception cref="Serialization.EncodeException">A value of the message does not fit its schema; nothing was sent.</exception>
    /// <exception cref="PublishException">The message was refused, or its outcome is unknown.</exception>
    Task<PublishReceipt> PublishAsync<TMessage>(Destination destination, TMessage message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where TMessage : IOfficeFlowMessage<TMessage>;
}
