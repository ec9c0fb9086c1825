using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.Testing.Registry.Http;

/// <summary>A path with names in braces, a method, and who answers.</summary>
internal sealed class Route(string method, string template, Func<RegistryRequest, RegistryResponse> endpoint)
{
    private readonly string[] _segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    internal string Method { get; } = method;

    internal Func<RegistryRequest, RegistryResponse> Endpoint { get; } = endpoint;

    /// <summary>Compares a path, given in its decoded segments, and collects what stands at the names.</summary>
    internal bool TryMatch(IReadOnlyList<string> path, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        values = null;
        if (path.Count != _segments.Length)
        {
            return false;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < _segments.Length; index++)
        {
            var segment = _segments[index];
            if (segment[0] == '{')
            {
                found[segment[1..^1]] = path[index];
            }
            else if (segment != path[index])
            {
                return false;
            }
        }

        values = found;
        return true;
    }
}
