namespace OfficeFlow;

/// <summary>Where a message is sent.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="OrganizationId">The tenant that the topic belongs to, or <see langword="null"/>; becomes the <c>organization-id</c> header and, without a message key, the record key.</param>
public readonly record struct Destination(string Topic, string? OrganizationId = null);
