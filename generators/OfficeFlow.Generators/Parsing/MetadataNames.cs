namespace OfficeFlow.Generators.Parsing;

/// <summary>The names of the contracts, which the generator knows by name only.</summary>
internal static class MetadataNames
{
    public const string MessageAttribute = "OfficeFlow.OfficeFlowMessageAttribute";
    public const string TopicAttribute = "OfficeFlow.TopicAttribute";
    public const string MessageKeyAttribute = "OfficeFlow.MessageKeyAttribute";
    public const string AvroNameAttribute = "OfficeFlow.AvroNameAttribute";
    public const string AvroDecimalAttribute = "OfficeFlow.AvroDecimalAttribute";
    public const string CatalogAttribute = "OfficeFlow.OfficeFlowCatalogAttribute";
    public const string Builder = "OfficeFlow.IOfficeFlowBuilder";
    public const string Message = "OfficeFlow.IOfficeFlowMessage`1";
    public const string Handler = "OfficeFlow.IMessageHandler`1";
    public const string ContractsAssembly = "OfficeFlow.Sdk.Contracts";
}
