using System.Globalization;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Simulations;

public sealed class SimulationTests
{
    /// <summary>The environment variable that lengthens the run.</summary>
    private const string SchedulesVariable = "OFFICEFLOW_TEST_SCHEDULES";

    private const int DefaultSchedules = 500;

    [Fact]
    public void Consumer_RandomSchedules_LosesNothingKeepsOrderAndCommitsNothingUnfinished() => Seed.RunMany(Schedules(), static random =>
    {
        var simulation = new Simulation(random);

        simulation.Run();

        Assert.Empty(simulation.Ledger.Violations);
    });

    private static int Schedules() =>
        int.TryParse(Environment.GetEnvironmentVariable(SchedulesVariable), CultureInfo.InvariantCulture, out int schedules) ? schedules : DefaultSchedules;
}
