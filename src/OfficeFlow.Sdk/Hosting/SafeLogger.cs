using Microsoft.Extensions.Logging;
using OfficeFlow.Transport;

namespace OfficeFlow.Hosting;

/// <summary>A log whose sinks may fail: a full disk must neither lose a record nor end a thread of the SDK. Thread-safe.</summary>
internal sealed class SafeLogger<T>(ILogger<T> inner) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        SafeCallback.Run(() => inner.Log(logLevel, eventId, state, exception, formatter));
}
