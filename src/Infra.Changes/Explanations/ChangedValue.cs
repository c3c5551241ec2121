using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Changes;

/// <summary>
/// One value that becomes another, as it may be shown: cut short, and nothing of what looks like a secret.
/// </summary>
internal readonly partial record struct ChangedValue
{
    private const int Longest = 60;

    private ChangedValue(string path, string? before, string? after, bool isShown) =>
        (Path, Before, After, IsShown) = (path, before, after, isShown);

    public string Path { get; }

    /// <summary>Null when there was none.</summary>
    public string? Before { get; }

    /// <summary>Null when there is none any more.</summary>
    public string? After { get; }

    /// <summary>Whether both texts may be shown and say something.</summary>
    public bool IsShown { get; }

    /// <summary>None when one of the two cannot be read.</summary>
    public static IEnumerable<ChangedValue> Between(YamlMap? before, YamlMap? after) => before is null || after is null
        ? []
        : TreeDifference.Changes(before, after).Select(change => Create(change.Path, change.Before, change.After));

    /// <summary>What `n clusters` do.</summary>
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

    // What is not shown has no text either, so that many different secrets are one change.
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

    // A login in an address, and a secret that is an argument or a header.
    [GeneratedRegex(
        @"://[^/\s@]*@|(pass(word|wd|phrase)?|pwd|token|key|secret)[""']?\s*[=:]|\b(bearer|basic)\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex Login();
}
