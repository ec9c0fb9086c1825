using OfficeFlow.Benchmarks.Reporting;

namespace OfficeFlow.Benchmarks;

/// <summary>Measures several contestants on the same cases in one run; figures of different runs are not comparable.</summary>
internal interface ISuite
{
    /// <summary>Runs every case.</summary>
    /// <param name="quick">Whether it must end within 50 seconds.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<Measurement>> RunAsync(bool quick, CancellationToken cancellationToken);
}
