namespace OfficeFlow.Configuration;

/// <summary>The problems found in the options, each beginning with the full name of its setting.</summary>
internal sealed class ProblemList : List<string>
{
    public void Add(string setting, string problem) => Add($"{OfficeFlowOptions.SectionName}:{setting} {problem}");

    public void RequirePositive(string setting, TimeSpan value)
    {
        if (value <= TimeSpan.Zero)
        {
            Add(setting, $"is {value}; set a positive time, such as '00:00:30'.");
        }
    }

    public void RequirePositive(string setting, long value)
    {
        if (value <= 0)
        {
            Add(setting, $"is {value}; set a positive number.");
        }
    }
}
