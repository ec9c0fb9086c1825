namespace OfficeFlow.Generators.Model;

/// <summary>The file of one message.</summary>
/// <param name="HintName">The name of the file.</param>
/// <param name="Message">What is in it.</param>
/// <param name="Properties">The build's settings.</param>
internal sealed record MessageFileSpec(string HintName, MessageSpec Message, BuildProperties Properties)
{
    /// <summary>Joins a message with what the rest of the assembly says about its file.</summary>
    /// <returns>The file, or <see langword="null"/> where nothing can be generated.</returns>
    public static MessageFileSpec? Join(MessageSpec message, AssemblySpec assembly, EquatableArray<string> clashes) =>
        assembly.Facts.CanGenerate ? new MessageFileSpec(HintNames.Of(message.Name.MetadataName, clashes), message, assembly.Properties) : null;
}
