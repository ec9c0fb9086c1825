using System.Runtime.InteropServices;
using System.Text;

namespace OfficeFlow.Testing.Mock;

/// <summary>Owns a native cluster and the client instance that it needs for its book-keeping, and frees both in the right order.</summary>
/// <remarks>A safe handle counts the calls in flight: disposed while a thread is inside a call, it frees the cluster when that returns.</remarks>
internal sealed class MockClusterHandle : SafeHandle
{
    private const int ErrorTextCapacity = 512;

    private readonly nint _client;

    private MockClusterHandle(nint client)
        : base(invalidHandleValue: 0, ownsHandle: true)
    {
        _client = client;
    }

    /// <summary>Gets the way that every command which the cluster's thread answers must go.</summary>
    internal CommandGate Gate { get; } = new();

    public override bool IsInvalid => handle == 0;

    internal static MockClusterHandle Create(int brokers)
    {
        var client = CreateClient();
        var cluster = new MockClusterHandle(client);
        cluster.SetHandle(NativeMethods.ClusterNew(client, brokers));
        if (cluster.IsInvalid)
        {
            // An invalid safe handle never releases anything.
            NativeMethods.ClientDestroy(client);
            throw new InvalidOperationException(
                $"The embedded cluster could not open listeners for '{brokers}' brokers; check the limit on open files and the loopback interface.");
        }

        return cluster;
    }

    protected override bool ReleaseHandle()
    {
        _ = Gate.Send(Destroy);
        NativeMethods.ClientDestroy(_client);
        return true;
    }

    private int Destroy()
    {
        NativeMethods.ClusterDestroy(handle);
        return NativeMethods.NoError;
    }

    private static nint CreateClient()
    {
        Span<byte> error = stackalloc byte[ErrorTextCapacity];
        var configuration = NativeMethods.ConfigurationNew();

        // This client never connects. Without a level it would print that it has no brokers to the standard error stream of the tests.
        _ = NativeMethods.ConfigurationSet(configuration, "log_level", "2", ref error[0], ErrorTextCapacity);

        var client = NativeMethods.ClientNew(NativeMethods.ProducerInstance, configuration, ref error[0], ErrorTextCapacity);
        if (client == 0)
        {
            NativeMethods.ConfigurationDestroy(configuration);
            var text = Encoding.UTF8.GetString(error[..error.IndexOf((byte)0)]);
            throw new InvalidOperationException($"The embedded cluster could not start: '{text}'; check the limits on threads and open files.");
        }

        return client;
    }
}
