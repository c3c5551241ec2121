using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, as the engine handed it over when the run began.</summary>
internal sealed class ConfigValues
{
    private readonly ImmutableDictionary<string, string> _values;
    private readonly ImmutableHashSet<string> _secretKeys;

    private ConfigValues(ImmutableDictionary<string, string> values, ImmutableHashSet<string> secretKeys)
    {
        _values = values;
        _secretKeys = secretKeys;
    }

    public static ConfigValues FromEnvironment()
    {
        var values = Read<Dictionary<string, string>>("PULUMI_CONFIG") ?? [];
        var secretKeys = Read<List<string>>("PULUMI_CONFIG_SECRET_KEYS") ?? [];
        return new(
            values.ToImmutableDictionary(entry => Normalize(entry.Key), entry => entry.Value, StringComparer.Ordinal),
            secretKeys.Select(Normalize).ToImmutableHashSet(StringComparer.Ordinal));
    }

    public string? Find(string key) => _values.GetValueOrDefault(key);

    public bool IsSecret(string key) => _secretKeys.Contains(key);

    private static T? Read<T>(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json
            ? JsonSerializer.Deserialize<T>(json)
            : default;

    // "project:config:key" is the older way to write "project:key".
    private static string Normalize(string key) =>
        key.Split(':', 2) is [var project, var rest] && rest.StartsWith("config:", StringComparison.Ordinal)
            ? $"{project}:{rest["config:".Length..]}"
            : key;
}
