using System.ComponentModel;

namespace OfficeFlow;

/// <summary>Written by the source generator on an assembly that has messages or handlers, so that assemblies which reference it can find them without reflection.</summary>
/// <param name="catalog">The generated registration class of the assembly.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OfficeFlowCatalogAttribute(Type catalog) : Attribute
{
    /// <summary>Gets the generated registration class of the assembly.</summary>
    public Type Catalog { get; } = catalog;
}
