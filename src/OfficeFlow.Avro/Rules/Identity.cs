using System.Runtime.CompilerServices;

namespace OfficeFlow.Avro.Rules;

/// <summary>Hashes by reference, for walks over graphs in which equality itself would be a walk.</summary>
internal static class Identity
{
    public static int HashOf(object instance) => RuntimeHelpers.GetHashCode(instance);
}
