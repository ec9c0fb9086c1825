using System.Globalization;

namespace OfficeFlow.Testing.Registry;

/// <summary>A version as a path names it: a number, "latest" or "-1".</summary>
internal readonly record struct VersionSelector(int? Number)
{
    internal bool IsLatest => Number is null;

    internal static VersionSelector Parse(string text) => text switch
    {
        "latest" or "-1" => new VersionSelector(Number: null),
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => new VersionSelector(number),
        _ => throw new RegistryException(RegistryError.InvalidVersion(text)),
    };
}
