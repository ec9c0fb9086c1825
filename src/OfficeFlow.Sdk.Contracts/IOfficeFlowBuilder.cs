using Microsoft.Extensions.DependencyInjection;

namespace OfficeFlow;

/// <summary>Collects what a service sends and handles. Given by <c>AddOfficeFlow</c>; the generated <c>AddProducers()</c> and <c>AddHandlers()</c> fill it.</summary>
/// <remarks>Used while the service is put together, by one thread.</remarks>
public interface IOfficeFlowBuilder
{
    /// <summary>Gets the services of the application.</summary>
    IServiceCollection Services { get; }

    /// <summary>Gets the messages that the service sends or handles.</summary>
    MessageTable Messages { get; }

    /// <summary>Gets the handlers of the service.</summary>
    HandlerTable Handlers { get; }
}
