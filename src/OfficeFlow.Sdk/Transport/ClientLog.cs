using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace OfficeFlow.Transport;

/// <summary>Passes what the client library says on to the service's log.</summary>
internal static class ClientLog
{
    /// <summary>Writes one message. Called on the library's own threads, where an exception would destroy the record being delivered: so nothing leaves here.</summary>
    public static void Write(ILogger logger, LogMessage message)
    {
        LogLevel level = message.Level switch
        {
            SyslogLevel.Emergency or SyslogLevel.Alert or SyslogLevel.Critical => LogLevel.Critical,
            SyslogLevel.Error => LogLevel.Error,
            SyslogLevel.Warning or SyslogLevel.Notice => LogLevel.Warning,
            SyslogLevel.Info => LogLevel.Debug,
            _ => LogLevel.Trace,
        };
        SafeCallback.Run(() => Log.ClientMessage(logger, level, message.Facility, message.Message));
    }
}
