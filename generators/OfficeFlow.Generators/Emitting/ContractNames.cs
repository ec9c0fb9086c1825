namespace OfficeFlow.Generators.Emitting;

/// <summary>The types that emitted code uses, qualified so that no namespace or type of the user can come between.</summary>
internal static class ContractNames
{
    public const string Builder = "global::OfficeFlow.IOfficeFlowBuilder";
    public const string Cancellation = "global::System.Threading.CancellationToken";
    public const string Descriptor = "global::OfficeFlow.MessageDescriptor";
    public const string Destination = "global::OfficeFlow.Destination";
    public const string InvariantCulture = "global::System.Globalization.CultureInfo.InvariantCulture";
    public const string Message = "global::OfficeFlow.IOfficeFlowMessage";
    public const string NeverBrowsable = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    public const string PublishOptions = "global::OfficeFlow.PublishOptions";
    public const string Publisher = "global::OfficeFlow.IMessagePublisher";
    public const string Reader = "global::OfficeFlow.Serialization.AvroReader";
    public const string ReceiptTask = "global::System.Threading.Tasks.Task<global::OfficeFlow.PublishReceipt>";
    public const string TopicTemplate = "global::OfficeFlow.TopicTemplate";
    public const string Writer = "global::OfficeFlow.Serialization.AvroWriter";
}
