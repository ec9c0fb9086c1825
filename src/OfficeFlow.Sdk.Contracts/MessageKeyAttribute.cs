namespace OfficeFlow;

/// <summary>Marks the member whose value is the record key: records with an equal key are handled one after the other, in order.</summary>
/// <remarks>
/// Allowed on one member of type <see cref="string"/>, <see cref="Guid"/>, <see cref="int"/> or <see cref="long"/>, written as invariant UTF-8 text.
/// Without it the key is the organization id, and without an organization the message id.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MessageKeyAttribute : Attribute;
