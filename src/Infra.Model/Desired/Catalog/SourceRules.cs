using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// The rules of fields of a source: each answers null when the text follows the rule, and otherwise the rule in words.
/// </summary>
internal static partial class SourceRules
{
    /// <summary>Helm refuses longer release names (the Secret that holds a release adds to the name).</summary>
    public const int ReleaseNameLength = 53;

    public static string? BrokenRelease(string text) =>
        text.Length > ReleaseNameLength
            ? $"has {text.Length} characters; Helm allows {ReleaseNameLength}"
            : KubernetesNames.BrokenLabelRule(text);

    /// <summary>A path in a repository; it may hold a template.</summary>
    public static string? BrokenPath(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..")) ? null : "is not a plain relative path";

    /// <summary>A path that is the same for every cluster.</summary>
    public static string? BrokenFixedPath(string path) =>
        path.Contains("{{", StringComparison.Ordinal) ? "depends on the cluster" : BrokenPath(path);

    public static string? BrokenSyncOption(string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < option.Length - 1 ? null : "is not Key=value";
    }

    public static string? BrokenDuration(string text) =>
        Duration().IsMatch(text) ? null : "is no duration such as 5s, 3m or 1m30s";

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$")]
    private static partial Regex Duration();
}
