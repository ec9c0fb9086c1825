namespace OfficeFlow;

/// <summary>The messages that a service sends, by C# type.</summary>
public sealed class MessageTable
{
    private readonly Dictionary<Type, MessageDescriptor> _produced = [];

    /// <summary>Gets the messages that the service may send.</summary>
    public IReadOnlyCollection<MessageDescriptor> Produced => _produced.Values;

    /// <summary>Notes that the service may send a message type: its schema is looked up or registered when the service starts.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    public void AddProduced<TMessage>()
        where TMessage : IOfficeFlowMessage<TMessage> => _produced[typeof(TMessage)] = TMessage.Descriptor;
}
