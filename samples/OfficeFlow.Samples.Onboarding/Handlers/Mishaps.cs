namespace OfficeFlow.Samples.Onboarding.Handlers;

/// <summary>Decides what goes wrong, by employee: the same employee always has the same bad luck, so that a run can be understood.</summary>
internal static class Mishaps
{
    /// <summary>One employee in a hundred cannot be onboarded, whatever is tried.</summary>
    public static bool IsPoison(Guid employeeId) => Luck(employeeId) % 100 == 7;

    /// <summary>For one employee in twenty the directory is busy at the first attempt, for one in a hundred at the second one too.</summary>
    public static bool DirectoryIsBusy(Guid employeeId, int attempt) =>
        (attempt == 1 && Luck(employeeId) % 20 == 3) || (attempt == 2 && Luck(employeeId) % 100 == 3);

    /// <summary>For one employee in fifty the mail relay drops the first connection.</summary>
    public static bool RelayDropsConnection(Guid employeeId, int attempt) => attempt == 1 && Luck(employeeId) % 50 == 11;

    private static int Luck(Guid employeeId) => employeeId.ToByteArray()[15] + (employeeId.ToByteArray()[14] << 8);
}
