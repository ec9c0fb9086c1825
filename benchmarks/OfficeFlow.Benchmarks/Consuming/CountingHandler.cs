using OfficeFlow.Benchmarks.Producing;

namespace OfficeFlow.Benchmarks.Consuming;

/// <summary>Does nothing but count.</summary>
internal sealed class CountingHandler(Arrivals arrivals) : IMessageHandler<PayloadMessage>
{
    public Task HandleAsync(PayloadMessage message, MessageContext context, CancellationToken cancellationToken)
    {
        arrivals.Add();
        return Task.CompletedTask;
    }
}
