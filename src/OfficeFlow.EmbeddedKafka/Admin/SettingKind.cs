namespace OfficeFlow.EmbeddedKafka.Admin;

/// <summary>What a setting's value is. The numbers are those of DescribeConfigs.</summary>
internal enum SettingKind
{
    Boolean = 1,
    String = 2,
    Int = 3,
    Long = 5,
    Double = 6,
    List = 7,
}
