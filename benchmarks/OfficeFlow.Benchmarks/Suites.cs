using OfficeFlow.Benchmarks.Codec;
using OfficeFlow.Benchmarks.Consuming;
using OfficeFlow.Benchmarks.Generating;
using OfficeFlow.Benchmarks.Producing;

namespace OfficeFlow.Benchmarks;

/// <summary>The suites by name.</summary>
internal static class Suites
{
    public static IReadOnlyDictionary<string, ISuite> All { get; } = new SortedDictionary<string, ISuite>(StringComparer.Ordinal)
    {
        ["codec"] = new CodecSuite(),
        ["producer"] = new ProducerSuite(),
        ["consumer"] = new ConsumerSuite(),
        ["generator"] = new GeneratorSuite(),
    };
}
