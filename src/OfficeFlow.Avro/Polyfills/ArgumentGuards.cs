#if NETSTANDARD2_0
namespace OfficeFlow.Avro.Polyfills;

/// <summary>Brings <c>ArgumentNullException.ThrowIfNull</c> to netstandard2.0, so that both builds compile the same guards.</summary>
internal static class ArgumentGuards
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument, string? paramName = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(paramName);
            }
        }
    }
}
#endif
