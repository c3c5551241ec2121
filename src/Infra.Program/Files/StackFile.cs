using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>A parsed `Pulumi.&lt;stack&gt;.yaml`: the values under `config` with their lines.</summary>
public sealed class StackFile
{
    /// <summary>Replaces a value that only the engine can decrypt.</summary>
    public const string Encrypted = SecretText.Mask;

    private readonly string _file;
    private readonly YamlMap? _config;

    private StackFile(string file, YamlMap? config) => (_file, _config) = (file, config);

    /// <summary>The keys in file order, such as `infra:namespace`, with their positions.</summary>
    public IEnumerable<(string Key, Position Position)> Keys =>
        _config?.Entries.Select(entry => (entry.Key, entry.Position)) ?? [];

    /// <summary>
    /// The values as the engine would pass them to a program, by key: text, or JSON for lists and maps.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Values() =>
        (_config?.Entries ?? []).ToImmutableSortedDictionary(
            entry => entry.Key, entry => TextOf(entry.Value), StringComparer.Ordinal);

    /// <summary>The keys whose values are, or contain, encrypted values.</summary>
    public ImmutableSortedSet<string> SecretKeys() =>
        [.. (_config?.Entries ?? []).Where(entry => HoldsSecret(entry.Value)).Select(entry => entry.Key)];

    /// <summary>The position of a key; line 0 of the file if the key is absent.</summary>
    public Position PositionOf(string key) =>
        _config?.Entries.FirstOrDefault(entry => entry.Key == key)?.Position ?? new(_file, 0);

    /// <summary>A file without any setting.</summary>
    public static StackFile Empty(string file) => new(file, null);

    /// <summary>
    /// Parses a stack file; null if it is not valid YAML or `config` is not a map, with problems added.
    /// </summary>
    public static StackFile? Parse(string text, string file, ProblemList problems)
    {
        problems = problems.Scope();
        if (YamlFile.ParseMap(text, file, problems) is not { } map || problems.HasErrors) return null;
        var config = map.Find("config");
        if (config is null or YamlMap or YamlScalar { IsNull: true }) return new(file, config as YamlMap);
        problems.Add(FileProblems.WrongKind(file, config.Position, "'config'", "a map", config.Kind));
        return null;
    }

    private static string TextOf(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Text,
        _ when IsSecure(value) => Encrypted,
        _ => JsonOf(value)!.ToJsonString(),
    };

    private static JsonNode? JsonOf(YamlNode value) => value switch
    {
        _ when IsSecure(value) => Encrypted,
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, JsonOf(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(JsonOf)]),
        YamlScalar { Type: ScalarType.Boolean } flag => bool.Parse(flag.Text),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Type: ScalarType.Integer or ScalarType.Float } number when IsJsonNumber(number.Text) =>
            JsonNode.Parse(number.Text),
        YamlScalar scalar => scalar.Text,
        _ => throw new UnreachableException(),
    };

    private static bool IsJsonNumber(string text)
    {
        try
        {
            using var number = JsonDocument.Parse(text);
            return number.RootElement.ValueKind is JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Pulumi writes an encrypted value as a map whose only key is `secure`.
    private static bool IsSecure(YamlNode value) => value is YamlMap { Entries: [{ Key: "secure" }] };

    private static bool HoldsSecret(YamlNode value) =>
        IsSecure(value) || value switch
        {
            YamlMap map => map.Entries.Any(entry => HoldsSecret(entry.Value)),
            YamlList list => list.Items.Any(HoldsSecret),
            _ => false,
        };
}
