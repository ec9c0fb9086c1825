using System.Globalization;

namespace OfficeFlow.Sdk.Tests.Fakes;

/// <summary>The seed of a random test: new in every run, or what <c>OFFICEFLOW_TEST_SEED</c> says. A failure names it.</summary>
internal static class Seed
{
    public const string Variable = "OFFICEFLOW_TEST_SEED";

    public static int Next() =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out int seed) ? seed : Random.Shared.Next();

    /// <summary>Runs one random case and puts the seed into whatever it fails with.</summary>
    public static void Run(int seed, Action<Random> body)
    {
        try
        {
            body(new Random(seed));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Failed with {Variable}={seed}: {exception.Message}", exception);
        }
    }

    /// <summary>Runs many cases from one seed; the failure names the seed of the one case.</summary>
    public static void RunMany(int cases, Action<Random> body)
    {
        int first = Next();
        bool isFixed = Environment.GetEnvironmentVariable(Variable) is not null;
        for (int i = 0; i < (isFixed ? 1 : cases); i++)
        {
            Run(unchecked(first + i), body);
        }
    }
}
