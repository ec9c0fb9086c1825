using Microsoft.Extensions.DependencyInjection;
using OfficeFlow.Serialization;

namespace OfficeFlow;

internal sealed class HandlerRegistration<THandler, TMessage>() : HandlerRegistration(TMessage.Descriptor, typeof(THandler))
    where THandler : class, IMessageHandler<TMessage>
    where TMessage : IOfficeFlowMessage<TMessage>
{
    public override object Decode(ReadOnlySpan<byte> body, DecodeLimits limits)
    {
        var reader = new AvroReader(body, limits);
        TMessage message = TMessage.Read(ref reader);
        reader.EnsureEnd();
        return message;
    }

    public override Task HandleAsync(IServiceProvider services, object message, MessageContext context, CancellationToken cancellationToken)
    {
        THandler handler = services.GetRequiredService<THandler>();
        return handler.HandleAsync((TMessage)message, context, cancellationToken)
            ?? throw new OfficeFlowException(
                $"Handler '{typeof(THandler)}' returned null instead of a task for message '{Message.Type}'; return Task.CompletedTask when there is nothing to await.");
    }
}
