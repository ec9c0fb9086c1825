namespace OfficeFlow.Testing.Mock;

/// <summary>The one place where <see cref="KafkaError"/> meets the library's numbers.</summary>
internal static class NativeErrorCode
{
    // Protocol errors have the protocol's numbers on both sides; a dropped connection is no protocol error.
    internal static int ToNative(this KafkaError error) => error == KafkaError.Disconnect ? NativeMethods.TransportFailure : (int)error;
}
