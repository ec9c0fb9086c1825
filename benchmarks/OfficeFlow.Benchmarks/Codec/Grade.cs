namespace OfficeFlow.Benchmarks.Codec;

public enum Grade
{
    Junior,
    Regular,
    Senior,
}
