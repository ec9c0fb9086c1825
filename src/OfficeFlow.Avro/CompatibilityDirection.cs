namespace OfficeFlow.Avro;

/// <summary>Which of two schemas is the reader.</summary>
public enum CompatibilityDirection
{
    /// <summary>The new schema reads what the earlier one wrote.</summary>
    Backward,

    /// <summary>The earlier schema reads what the new one writes.</summary>
    Forward,
}
