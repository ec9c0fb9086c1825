namespace OfficeFlow.Sdk.IntegrationTests.Scenarios;

/// <summary>Notes every attempt in the scenario's ledger and does what the scenario says.</summary>
internal sealed class ScenarioHandler<TScenario>(ScenarioLedger ledger, Func<ScenarioMessage<TScenario>, MessageContext, CancellationToken, Task> script)
    : IMessageHandler<ScenarioMessage<TScenario>>
{
    public async Task HandleAsync(ScenarioMessage<TScenario> message, MessageContext context, CancellationToken cancellationToken)
    {
        ledger.Started(message.Key, message.Number, context);
        await script(message, context, cancellationToken);
        ledger.Handled(message.Key, message.Number);
    }
}
