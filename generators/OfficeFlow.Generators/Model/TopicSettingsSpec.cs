namespace OfficeFlow.Generators.Model;

/// <summary>How a topic is created.</summary>
/// <param name="Partitions">The number of partitions.</param>
/// <param name="ReplicationFactor">The number of copies.</param>
/// <param name="Retention">How long records are kept.</param>
internal sealed record TopicSettingsSpec(int Partitions, int ReplicationFactor, TimeSpan Retention)
{
    /// <summary>What the attribute's properties are when nobody sets them; a test compares it with the attribute.</summary>
    public static TopicSettingsSpec Default { get; } = new(Partitions: 12, ReplicationFactor: 3, Retention: TimeSpan.FromDays(7));
}
