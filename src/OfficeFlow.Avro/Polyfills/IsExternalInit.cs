#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>init</c> accessors for a runtime that predates them.</summary>
internal static class IsExternalInit;
#endif
