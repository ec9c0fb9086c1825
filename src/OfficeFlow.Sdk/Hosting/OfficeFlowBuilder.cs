using Microsoft.Extensions.DependencyInjection;

namespace OfficeFlow.Hosting;

internal sealed class OfficeFlowBuilder(IServiceCollection services) : IOfficeFlowBuilder
{
    public IServiceCollection Services { get; } = services;

    public MessageTable Messages { get; } = new();

    public HandlerTable Handlers { get; } = new();
}
