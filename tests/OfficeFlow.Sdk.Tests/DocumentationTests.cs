using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace OfficeFlow.Sdk.Tests;

/// <summary>The pages that promise ids, names and settings must not fall behind the code.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void LogEvents_OfTheRuntime_AreAllInTheGuide()
    {
        IEnumerable<string> events = typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(static method => (method.Name, Event: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(static entry => entry.Event is not null)
            .Select(static entry => $"{entry.Event!.EventId} {entry.Name} {entry.Event.Message}");

        IEnumerable<string> documented = LogEventRow().Matches(Guide("log-events.md"))
            .Select(static row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}");

        Assert.Equal(events.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_ThatCanBeSet_AreAllInTheGuide()
    {
        string guide = Guide("configuration.md");

        foreach (string name in Settings(typeof(global::OfficeFlow.Configuration.OfficeFlowOptions)))
        {
            Assert.Contains(name, guide, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Settings(Type options) => options.GetProperties().SelectMany(static property =>
        property.PropertyType.Namespace == "OfficeFlow.Configuration" && property.PropertyType.IsClass ? Settings(property.PropertyType) : [property.Name]);

    private static string Guide(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "guides", name));

    [GeneratedRegex(@"^\| (\d+) \| (\w+) \| [^|]+ \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex LogEventRow();
}
