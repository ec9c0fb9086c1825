using System.Runtime.InteropServices;

namespace OfficeFlow.Testing.Mock;

/// <summary>Calls the library's variadic functions with one item each.</summary>
/// <remarks>
/// .NET cannot call a variadic C function. With integer arguments it makes no difference on x64 and on Arm64 Linux and Windows, where they travel
/// as fixed ones would. Apple's Arm64 puts variadic arguments on the stack, eight bytes each: there the registers x4 to x7 are filled with nothing.
/// </remarks>
internal static class VariadicCall
{
    private static readonly bool VariadicsGoOnTheStack = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    internal static int BrokerPushRequestError(MockClusterHandle cluster, int brokerId, short apiKey, int error, int milliseconds) =>
        VariadicsGoOnTheStack
            ? NativeMethods.BrokerPushRequestErrorOnStack(cluster, brokerId, apiKey, 1, 0, 0, 0, 0, error, milliseconds)
            : NativeMethods.BrokerPushRequestError(cluster, brokerId, apiKey, 1, error, milliseconds);

    internal static int PartitionPushRequestError(MockClusterHandle cluster, string topic, int partition, short apiKey, int error) =>
        VariadicsGoOnTheStack
            ? NativeMethods.PartitionPushRequestErrorOnStack(cluster, topic, partition, apiKey, 1, 0, 0, 0, error)
            : NativeMethods.PartitionPushRequestError(cluster, topic, partition, apiKey, 1, error);
}
