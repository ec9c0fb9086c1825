namespace OfficeFlow.Generators.Model;

/// <summary>A class that handles a message.</summary>
/// <param name="CSharpName">The fully qualified handler.</param>
/// <param name="MessageCSharpName">The fully qualified message.</param>
/// <param name="IsMessageReferenced">Whether the message comes from another assembly, whose generator has already judged it.</param>
internal sealed record HandlerSpec(string CSharpName, string MessageCSharpName, bool IsMessageReferenced);
