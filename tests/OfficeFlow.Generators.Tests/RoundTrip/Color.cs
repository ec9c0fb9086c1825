namespace OfficeFlow.Generators.Tests.RoundTrip;

public enum Color : long
{
    Red = -5,
    Green = long.MaxValue,

    [AvroName("Azure")]
    Blue = 0,
}
