namespace OfficeFlow.Serialization;

/// <summary>1970-01-01 in the units of .NET.</summary>
internal static class AvroEpoch
{
    public const int DayNumber = 719_162;
    public const long Ticks = DayNumber * TimeSpan.TicksPerDay;
}
