using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Changes;

/// <summary>
/// One value change in a form that is safe to show: truncated, and without anything that looks like a secret.
/// </summary>
internal readonly partial record struct ChangedValue
{
    private const int Longest = 60;

    private ChangedValue(string path, string? before, string? after, bool isShown) =>
        (Path, Before, After, IsShown) = (path, before, after, isShown);

    public string Path { get; }

    /// <summary>The old value; null if the field is new.</summary>
    public string? Before { get; }

    /// <summary>The new value; null if the field is removed.</summary>
    public string? After { get; }

    /// <summary>True if both values may be shown; otherwise the texts are empty.</summary>
    public bool IsShown { get; }

    /// <summary>The changed values of two trees; empty if one of them could not be parsed.</summary>
    public static IEnumerable<ChangedValue> Between(YamlMap? before, YamlMap? after) => before is null || after is null
        ? []
        : TreeDifference.Changes(before, after).Select(change => Create(change.Path, change.Before, change.After));

    /// <summary>A verb phrase for one or several clusters, such as `gets replicas 3 (was 2)`.</summary>
    public string Text(bool isOne) => (Before, After, IsShown) switch
    {
        (_, null, true) => $"lose{(isOne ? "s" : "")} {Path} (was {Before})",
        (null, _, true) => $"get{(isOne ? "s" : "")} {Path} {After} (new)",
        (_, _, true) => $"get{(isOne ? "s" : "")} {Path} {After} (was {Before})",
        (_, null, _) => $"lose{(isOne ? "s" : "")} {Path}",
        (null, _, _) => $"get{(isOne ? "s" : "")} {Path} (new)",
        _ => $"get{(isOne ? "s" : "")} another {Path}",
    };

    public static string Cut(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 1)]}…";

    private static ChangedValue Create(string path, YamlNode? before, YamlNode? after)
    {
        var isShown = MayShow(path, before) && MayShow(path, after);
        return new(Cut(path), Shown(before, isShown), Shown(after, isShown), isShown);
    }

    // Hidden values have no text, so changes of different secrets group into one.
    private static string? Shown(YamlNode? value, bool isShown) => value switch
    {
        null => null,
        YamlScalar { IsNull: true } when isShown => "null",
        YamlScalar { Text: "" } when isShown => "''",
        YamlScalar scalar when isShown => Cut(scalar.Text),
        _ => "",
    };

    private static bool MayShow(string path, YamlNode? value) => value is null || value is YamlScalar scalar
        && !scalar.Text.Contains('\n', StringComparison.Ordinal)
        && !path.Split('.').Any(ValueLints.IsSecretName)
        && !ValueLints.HoldsSecret(scalar.Text)
        && !Login().IsMatch(scalar.Text);

    // Logins in URLs, and secrets in arguments or headers.
    [GeneratedRegex(
        @"://[^/\s@]*@|(pass(word|wd|phrase)?|pwd|token|key|secret)[""']?\s*[=:]|\b(bearer|basic)\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex Login();
}
