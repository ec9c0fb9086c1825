using System.Globalization;

namespace OfficeFlow.Benchmarks.Reporting;

/// <summary>Prints measurements for people or for scripts.</summary>
internal static class Report
{
    public static void Write(TextWriter output, IReadOnlyList<Measurement> measurements, bool asJson)
    {
        if (!asJson)
        {
            output.WriteLine($"{"case",-34} {"contestant",-14} {"median",12} {"unit",-8} {"B/op",10} {"ratio to limit",15}");
        }

        foreach (Measurement measurement in measurements)
        {
            output.WriteLine(asJson ? Json(measurement, Ratio(measurement, measurements)) : Line(measurement, Ratio(measurement, measurements)));
        }
    }

    private static double? Ratio(Measurement measurement, IReadOnlyList<Measurement> measurements)
    {
        Measurement? limit = measurements.FirstOrDefault(other => other.IsLimit && other.Case == measurement.Case && other.Unit == measurement.Unit);
        return limit is null ? null : measurement.Median / limit.Median;
    }

    private static string Line(Measurement measurement, double? ratio) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measurement.Case,-34} {measurement.Contestant,-14} {measurement.Median,12:N1} {measurement.Unit,-8} {measurement.BytesPerOperation,10:N0} {ratio,15:N2}");

    private static string Json(Measurement measurement, double? ratio) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"suite":"{{measurement.Suite}}","case":"{{measurement.Case}}","contestant":"{{measurement.Contestant}}","median":{{measurement.Median:0.###}},"unit":"{{measurement.Unit}}","bytesPerOp":{{measurement.BytesPerOperation:0.#}},"ratioToLimit":{{(ratio is null ? "null" : ratio.Value.ToString("0.###", CultureInfo.InvariantCulture))}}}""");
}
