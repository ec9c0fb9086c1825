namespace OfficeFlow.Platform;

/// <summary>The departments of an organization.</summary>
public enum Department
{
    /// <summary>Builds the product.</summary>
    Engineering,

    /// <summary>Sells the product.</summary>
    Sales,

    /// <summary>Keeps the books.</summary>
    Finance,

    /// <summary>Looks after people.</summary>
    HumanResources,
}
