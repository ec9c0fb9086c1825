using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace OfficeFlow.Testing.Mock;

/// <summary>Binds <see cref="NativeMethods"/> to the very library that Confluent.Kafka has loaded.</summary>
/// <remarks>
/// Confluent.Kafka ships several builds for Linux and falls back from one to the next when a dependency is missing. Loading "librdkafka" by name
/// would load a second build beside it, or fail where Confluent.Kafka had found another.
/// </remarks>
internal static class NativeLibraryLoader
{
    private const int SupportedMajorMinor = 0x0210;

    private static readonly Lazy<nint> Loaded = new(Load);

    internal static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath) =>
        libraryName == NativeMethods.LibraryName ? Loaded.Value : 0;

    /// <summary>Refuses a library whose experimental functions may have another shape than the one declared.</summary>
    /// <exception cref="NotSupportedException">The library is not version 2.16.</exception>
    internal static void EnsureSupportedVersion()
    {
        var version = NativeMethods.Version();
        if (version >>> 16 != SupportedMajorMinor)
        {
            throw new NotSupportedException(
                $"EmbeddedKafka runs on librdkafka 2.16, but '{Confluent.Kafka.Library.VersionString}' is loaded; " +
                "reference the package librdkafka.redist 2.16.0 in the test project, or point the tests at a real cluster.");
        }
    }

    private static nint Load()
    {
        _ = Confluent.Kafka.Library.Load();

        // Windows and Linux list every mapped library. macOS does not, but has one build only, which the name finds again.
        var path = FindLoadedPath();
        return path is not null
            ? NativeLibrary.Load(path)
            : NativeLibrary.Load(NativeMethods.LibraryName, typeof(Confluent.Kafka.Library).Assembly, searchPath: null);
    }

    private static string? FindLoadedPath()
    {
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>()
            .Select(static module => module.FileName)
            .FirstOrDefault(static path => IsClientLibrary(Path.GetFileName(path)));
    }

    // "librdkafka.so", "centos8-librdkafka.so", "alpine-librdkafka.so", "librdkafka.dll", "librdkafka.so.1"; not the C++ wrapper "librdkafkacpp.dll".
    private static bool IsClientLibrary(string fileName) => fileName.Contains("librdkafka.", StringComparison.OrdinalIgnoreCase);
}
