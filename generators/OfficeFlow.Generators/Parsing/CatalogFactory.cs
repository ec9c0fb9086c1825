using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Parsing;

/// <summary>
/// Puts an assembly's messages and handlers together and settles what only the whole assembly can: order, and names in <c>OfficeFlowTopics</c>.
/// </summary>
internal static class CatalogFactory
{
    // The members of a topics class: C# does not let a member be called like its class.
    private static readonly HashSet<string> TopicsMembers = new(StringComparer.Ordinal)
    {
        "Template", "Name", "Pattern", "DeadLetter", "Plain", "For", "DeadLetterFor", "OfficeFlowTopics",
    };

    public static CatalogSpec Create(AssemblySpec assembly, IEnumerable<CatalogMessageSpec> messages, IEnumerable<HandlerSpec> handlers)
    {
        CatalogMessageSpec[] ordered = [.. messages.OrderBy(static message => message.Name.MetadataName, StringComparer.Ordinal)];
        var own = new HashSet<string>(ordered.Select(static message => message.Name.GlobalName), StringComparer.Ordinal);

        // A message with an error has no codec, so its handlers cannot be registered; the analyzers have reported the error.
        IEnumerable<HandlerSpec> usable = handlers
            .Where(handler => handler.IsMessageReferenced || own.Contains(handler.MessageCSharpName))
            .OrderBy(static handler => handler.CSharpName, StringComparer.Ordinal)
            .ThenBy(static handler => handler.MessageCSharpName, StringComparer.Ordinal);
        return new CatalogSpec(assembly.Facts, assembly.Properties, NameTopics(ordered).ToEquatableArray(), usable.ToEquatableArray());
    }

    /// <summary>
    /// Gives each message its class in <c>OfficeFlowTopics</c>: the short name, or the qualified one where several messages share the short one.
    /// </summary>
    public static IEnumerable<CatalogMessageSpec> NameTopics(IReadOnlyCollection<CatalogMessageSpec> messages)
    {
        var taken = new HashSet<string>(TopicsMembers, StringComparer.Ordinal);
        foreach (CatalogMessageSpec message in messages)
        {
            string name = message.Name.JoinedName;
            if (messages.Count(other => other.Name.JoinedName == name) > 1)
            {
                name = string.Concat(message.Name.Namespace.Replace("@", "").Split('.').Select(Identifiers.PascalCase)) + name;
            }

            while (!taken.Add(name))
            {
                name += "Topics";
            }

            yield return message with { TopicsName = name };
        }
    }
}
