using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators;

/// <summary>
/// The names of generated files. Two that differ in case only are one to the compiler, so such messages get their names' characters spelled out.
/// </summary>
internal static class HintNames
{
    public const string Topics = "OfficeFlowTopics.g.cs";
    public const string Catalog = "MessageCatalog.g.cs";
    public const string Registration = "OfficeFlowRegistration.g.cs";
    public const string Extensions = "OfficeFlowRegistrationExtensions.g.cs";

    /// <summary>Returns the names that differ from another one in case only.</summary>
    public static EquatableArray<string> FindClashes(IEnumerable<string> metadataNames) => metadataNames
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1)
        .SelectMany(static group => group).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Returns the name of a message's file.</summary>
    public static string Of(string metadataName, EquatableArray<string> clashes) => clashes.Contains(metadataName)
        ? $"{metadataName}.{string.Concat(metadataName.Select(static letter => char.IsUpper(letter) ? "U" : "l"))}.Message.g.cs"
        : metadataName + ".Message.g.cs";
}
