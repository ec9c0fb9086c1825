using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Consuming;

public sealed class FailingLogTests
{
    [Fact]
    public async Task LogSink_Throws_RecordsAreRetriedDeadLetteredAndStoredAllTheSame()
    {
        await using ConsumerScenario scenario = await ConsumerScenario.StartAsync(register: static services => services.AddSingleton<ILoggerProvider, FullDisk>());
        scenario.Handler.Behaviour = static (_, context, _) => context.Offset == 0 ? Task.FromException(new InvalidOperationException("no")) : Task.CompletedTask;
        scenario.Deliver(0, "poison");
        scenario.Deliver(1, "good");
        for (int retry = 1; retry <= 3; retry++)
        {
            await scenario.Time.UntilDelays(retry);
            scenario.Time.Advance(TimeSpan.FromSeconds(30));
        }

        await scenario.UntilStored(2);
        await scenario.Consumer.Revoke(0);
        await scenario.Consumer.Assign(0);
        scenario.Deliver(2);
        await scenario.UntilStored(3);
    }

    private sealed class FullDisk : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("No space left on device.");

        public void Dispose()
        {
        }
    }
}
