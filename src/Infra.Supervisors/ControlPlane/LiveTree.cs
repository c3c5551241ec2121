using System.Text;
using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// Reduces a live object to what we keep. Of a Secret's `data` only what may be shown is kept, as `stringData`,
/// so no credential remains.
/// </summary>
public static class LiveTree
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    // The items of a list do not have these keys, because they are the same for the list.
    private static readonly string[] Known = ["apiVersion", "kind", "status"];

    /// <summary>The reduced object.</summary>
    /// <param name="live">The object as the server returns it.</param>
    /// <param name="apiVersion">Its apiVersion.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="show">Returns a value of a Secret, or what replaces it, by key and value.</param>
    public static YamlMap Create(YamlMap live, string apiVersion, string kind, Func<string, string, string> show)
    {
        var entries = new List<YamlEntry> { Text("apiVersion", apiVersion), Text("kind", kind) };
        foreach (var entry in live.Entries.Where(entry => !Known.Contains(entry.Key)))
        {
            // An Application's values can be large, and only its owner and sources are needed.
            if (kind == "Application" && entry is { Key: "spec", Value: YamlMap spec })
                entries.Add(entry with { Value = Sources(spec) });
            else if (entry.Key == "metadata") entries.Add(entry with { Value = Metadata(entry.Value as YamlMap) });
            else if (kind != "Secret" || entry.Key is not ("data" or "stringData")) entries.Add(entry);
        }

        if (kind == "Secret") entries.Add(new("stringData", default, Shown(live, show)));
        return new(entries, live.Position);
    }

    private static YamlMap Sources(YamlMap spec) => new(
        [
            .. spec.Entries.Where(entry => entry.Key is "source" or "sources").Select(
                entry => entry with { Value = WithoutHelm(entry.Value) }),
        ],
        spec.Position);

    private static YamlNode WithoutHelm(YamlNode node) => node switch
    {
        YamlMap source => new YamlMap([.. source.Entries.Where(entry => entry.Key != "helm")], source.Position),
        YamlList sources => sources.ReplaceItems(WithoutHelm),
        _ => node,
    };

    private static YamlMap Shown(YamlMap secret, Func<string, string, string> show)
    {
        var data = (secret.Find("data") as YamlMap)?.Entries.Select(entry => (entry.Key, Text: Decoded(entry.Value)))
            ?? [];
        var texts = (secret.Find("stringData") as YamlMap)?.Entries.Select(
            entry => (entry.Key, Text: (entry.Value as YamlScalar)?.Text ?? ""))
            ?? [];
        return new(
            [
                .. texts
                .Concat(data)
                .DistinctBy(entry => entry.Key)
                .Select(entry => Text(entry.Key, show(entry.Key, entry.Text))),
            ],
            default);
    }

    // kubectl's last-applied annotation is a copy of the whole object, including a Secret's data.
    private static YamlMap Metadata(YamlMap? metadata) => new(
        [
            .. (metadata?.Entries ?? []).Select(entry => entry is { Key: "annotations", Value: YamlMap annotations }
                ? entry with
                {
                    Value = new YamlMap(
                        [.. annotations.Entries.Where(annotation => annotation.Key != LastApplied)], default),
                }
                : entry),
        ],
        default);

    private static string Decoded(YamlNode value)
    {
        var encoded = (value as YamlScalar)?.Text ?? "";
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : "";
    }

    private static YamlEntry Text(string key, string text) =>
        new(key, default, new YamlScalar(text, ScalarType.Text, default));
}
