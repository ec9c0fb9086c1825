using Microsoft.Extensions.Options;
using OfficeFlow.Configuration;

namespace OfficeFlow.Testing.Hosting;

/// <summary>Names the consumer group after the service when nobody has named it: the cluster is the service's own, no other group can be meant.</summary>
internal sealed class EmbeddedConsumerGroup : IPostConfigureOptions<OfficeFlowOptions>
{
    public void PostConfigure(string? name, OfficeFlowOptions options) => options.Consumer.GroupId ??= options.ServiceName;
}
