using System.Buffers;
using System.Text;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Annotations such as `checksum/config`, which restart Pods when a ConfigMap changes. They differ from cluster to
/// cluster if a value contains the cluster's name, so an inferred object does not have the right one.
/// </summary>
public static class Checksums
{
    /// <summary>Replaces a checksum that is not known.</summary>
    public const string Unknown = "[checksum]";

    private const string Word = "checksum";
    private const int Shortest = 16;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The tree without its checksums.</summary>
    public static YamlNode Remove(YamlNode node) => node switch
    {
        YamlMap map => new YamlMap(
            [
                .. map.Entries.Select(entry => entry with
                {
                    Value = entry.Value is YamlScalar { Type: ScalarType.Text } text && Is(entry.Key, text.Text)
                        ? new YamlScalar(Unknown, ScalarType.Text, text.Position)
                        : Remove(entry.Value),
                }),
            ],
            map.Position),
        YamlList list => new YamlList([.. list.Items.Select(Remove)], list.Position),
        _ => node,
    };

    /// <summary>The JSON text of objects without their checksums.</summary>
    internal static string Remove(string json)
    {
        // A search instead of a regular expression, because this runs over every result of a fleet.
        const string between = "\":\"";
        var (text, done) = (new StringBuilder(), 0);
        for (var at = Next(json, 0); at >= 0; at = Next(json, at))
        {
            var end = json.IndexOf('"', at);
            at += Word.Length;
            if (end < 0 || !json.AsSpan(end).StartsWith(between)) continue;
            var start = end + between.Length;
            var digits = json.AsSpan(start).IndexOfAnyExcept(Hexadecimal);
            if (digits < Shortest || json[start + digits] != '"') continue;
            text.Append(json, done, start - done).Append(Unknown);
            done = start + digits;
        }

        return done == 0 ? json : text.Append(json, done, json.Length - done).ToString();
    }

    private static int Next(string json, int from) => json.IndexOf(Word, from, StringComparison.Ordinal);

    private static bool Is(string key, string text) =>
        key.Contains(Word, StringComparison.Ordinal)
        && text.Length >= Shortest
        && text.AsSpan().IndexOfAnyExcept(Hexadecimal) < 0;
}
