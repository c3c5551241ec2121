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
    private const string Digits = "0123456789abcdef";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create(Digits);
    private static readonly SearchValues<byte> HexadecimalInJson = SearchValues.Create(Encoding.UTF8.GetBytes(Digits));
    private static readonly byte[] WordInJson = Encoding.UTF8.GetBytes(Word);
    private static readonly byte[] UnknownInJson = Encoding.UTF8.GetBytes(Unknown);

    private static ReadOnlySpan<byte> BetweenInJson => "\":\""u8;

    /// <summary>The tree without its checksums.</summary>
    public static YamlNode Remove(YamlNode node) => node switch
    {
        YamlMap map => map.ReplaceValues(
            entry => entry.Value is YamlScalar { Type: ScalarType.Text } text && Is(entry.Key, text.Text)
                ? new YamlScalar(Unknown, ScalarType.Text, text.Position)
                : Remove(entry.Value)),
        YamlList list => list.ReplaceItems(Remove),
        _ => node,
    };

    /// <summary>The JSON of objects without their checksums.</summary>
    internal static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> json)
    {
        // A search instead of a regular expression, because this runs over every result of a fleet.
        if (json.IndexOf(WordInJson) < 0) return json;
        var text = new ArrayBufferWriter<byte>(json.Length);
        var done = 0;
        for (var at = Next(json, 0); at >= 0; at = Next(json, at))
        {
            var end = json[at..].IndexOf((byte)'"');
            if (end < 0) break;
            end += at;
            at += WordInJson.Length;
            if (!json[end..].StartsWith(BetweenInJson)) continue;
            var start = end + BetweenInJson.Length;
            var digits = json[start..].IndexOfAnyExcept(HexadecimalInJson);
            if (digits < Shortest || json[start + digits] != '"') continue;
            text.Write(json[done..start]);
            text.Write(UnknownInJson);
            done = start + digits;
        }

        text.Write(json[done..]);
        return text.WrittenSpan;
    }

    private static int Next(ReadOnlySpan<byte> json, int from) =>
        json[from..].IndexOf(WordInJson) is var at and >= 0 ? from + at : -1;

    private static bool Is(string key, string text) =>
        key.Contains(Word, StringComparison.Ordinal)
        && text.Length >= Shortest
        && text.AsSpan().IndexOfAnyExcept(Hexadecimal) < 0;
}
