namespace OfficeFlow;

/// <summary>The dispatch table of a service: for every message type the one handler that takes it.</summary>
public sealed class HandlerTable
{
    private readonly Dictionary<string, HandlerRegistration> _byType = new(StringComparer.Ordinal);

    /// <summary>Gets the registrations.</summary>
    public IReadOnlyCollection<HandlerRegistration> Registrations => _byType.Values;

    /// <summary>Adds a handler. Adding the same handler again changes nothing.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <exception cref="OfficeFlowException">Another handler, or another message of the same type name, is registered already.</exception>
    public void Add<THandler, TMessage>()
        where THandler : class, IMessageHandler<TMessage>
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        var added = new HandlerRegistration<THandler, TMessage>();
        if (!_byType.TryGetValue(added.Message.Type, out HandlerRegistration? present))
        {
            _byType.Add(added.Message.Type, added);
        }
        else if (present.HandlerType != added.HandlerType || present.Message.ClrType != added.Message.ClrType)
        {
            throw new OfficeFlowException(
                $"Message '{added.Message.Type}' has two handlers, '{present.HandlerType}' and '{added.HandlerType}'; remove one, or let one call the other.");
        }
    }

    /// <summary>Finds the handler of a message type.</summary>
    /// <param name="messageType">The message type, such as <c>employee.onboard</c>.</param>
    /// <returns>The registration, or <see langword="null"/>.</returns>
    public HandlerRegistration? Find(string messageType) => _byType.GetValueOrDefault(messageType);
}
