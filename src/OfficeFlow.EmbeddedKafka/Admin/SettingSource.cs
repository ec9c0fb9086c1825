namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>Where a setting's value comes from. The numbers are those of DescribeConfigs.</summary>
internal enum SettingSource
{
    Topic = 1,
    DynamicBroker = 2,
    StaticBroker = 4,
    Default = 5,
}
