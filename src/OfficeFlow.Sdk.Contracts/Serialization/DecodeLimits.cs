namespace OfficeFlow.Serialization;

/// <summary>What one record may ask for before anything is allocated for it. Immutable.</summary>
/// <remarks>
/// A length or count is first compared with the bytes that are left, so a short record can never ask for much memory. These limits close what remains:
/// deep recursion, and items that take no bytes at all.
/// </remarks>
public sealed class DecodeLimits
{
    /// <summary>Gets the limits that apply when nothing else is said.</summary>
    public static DecodeLimits Default { get; } = new();

    /// <summary>Gets how deep records may be nested in themselves.</summary>
    /// <value>The default is 64.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxDepth));
            field = value;
        }
    } = 64;

    /// <summary>Gets how many items without any bytes (null, an empty record) one whole record may hold.</summary>
    /// <value>The default is 1,024.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxEmptyItems
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxEmptyItems));
            field = value;
        }
    } = 1024;
}
