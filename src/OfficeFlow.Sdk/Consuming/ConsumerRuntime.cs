using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeFlow.Correlation;

namespace OfficeFlow.Consuming;

/// <summary>What every part of a consumer shares.</summary>
internal sealed record ConsumerRuntime(
    string ConsumerGroup,
    IServiceScopeFactory Scopes,
    CorrelationTracker Correlation,
    ConsumerCounters Counters,
    TimeProvider Time,
    ILogger Logger);
