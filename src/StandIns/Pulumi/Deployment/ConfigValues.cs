using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, as the engine passed it at the start of the run.</summary>
internal sealed class ConfigValues
{
    private readonly ImmutableDictionary<string, string> _values;

    private ConfigValues(ImmutableDictionary<string, string> values) => _values = values;

    public static ConfigValues FromEnvironment()
    {
        var values = Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
            : [];
        return new(values.ToImmutableDictionary(
            entry => Normalize(entry.Key), entry => entry.Value, StringComparer.Ordinal));
    }

    public string? Find(string key) => _values.GetValueOrDefault(key);

    // "project:config:key" is the older form of "project:key".
    private static string Normalize(string key) =>
        key.Split(':', 2) is [var project, var rest] && rest.StartsWith("config:", StringComparison.Ordinal)
            ? $"{project}:{rest["config:".Length..]}"
            : key;
}
