using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OfficeFlow;

/// <summary>Registers single producers and handlers; the generated methods call these for each of an assembly's.</summary>
public static class OfficeFlowBuilderExtensions
{
    /// <summary>Registers a typed producer as a singleton.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <typeparam name="TProducer">The producer's interface.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Creates the producer.</param>
    /// <returns>The builder.</returns>
    public static IOfficeFlowBuilder AddProducer<TMessage, TProducer>(this IOfficeFlowBuilder builder, Func<IMessagePublisher, TProducer> factory)
        where TMessage : IOfficeFlowMessage<TMessage>
        where TProducer : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Messages.AddProduced<TMessage>();
        builder.Services.TryAddSingleton(services => factory(services.GetRequiredService<IMessagePublisher>()));
        return builder;
    }

    /// <summary>Registers a handler: scoped, unless the application has registered it otherwise before.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="OfficeFlowException">Another handler is registered for the message type.</exception>
    public static IOfficeFlowBuilder AddHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, TMessage>(this IOfficeFlowBuilder builder)
        where THandler : class, IMessageHandler<TMessage>
        where TMessage : IOfficeFlowMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Handlers.Add<THandler, TMessage>();
        builder.Services.TryAddScoped<THandler>();
        return builder;
    }
}
