namespace OfficeFlow.Benchmarks.Reporting;

/// <summary>One figure.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Case">What was done.</param>
/// <param name="Contestant">By whom.</param>
/// <param name="Median">The median over the rounds.</param>
/// <param name="Unit">Of what.</param>
/// <param name="BytesPerOperation">Managed memory allocated for one operation.</param>
/// <param name="IsLimit">Whether this contestant is what the others are compared with.</param>
internal sealed record Measurement(string Suite, string Case, string Contestant, double Median, string Unit, double BytesPerOperation, bool IsLimit);
