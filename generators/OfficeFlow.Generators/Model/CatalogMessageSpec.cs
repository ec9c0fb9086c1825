namespace OfficeFlow.Generators.Model;

/// <summary>
/// What the files of the whole assembly say about one message. It leaves the members out, so that editing them rewrites only the message's own
/// file.
/// </summary>
/// <param name="Name">The C# type.</param>
/// <param name="IsPublic">Whether other assemblies can use it.</param>
/// <param name="Topic">The topic.</param>
/// <param name="TopicsName">Its class in <c>OfficeFlowTopics</c>.</param>
internal sealed record CatalogMessageSpec(TypeNameSpec Name, bool IsPublic, TopicSpec Topic, string TopicsName)
{
    /// <summary>Takes over what concerns the assembly, with the short name, which may turn out to be taken.</summary>
    public static CatalogMessageSpec From(MessageSpec message) => new(message.Name, message.IsPublic, message.Topic, message.Name.JoinedName);
}
