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
    public static string? BrokenPath(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal)) return "has a '\\'; git separates folders with '/'";
        return path.Split('/').All(part => part is not ("" or "." or "..")) && !path.Any(char.IsControl)
            ? null
            : "is not a plain relative path";
    }

    /// <summary>A path that is the same for every cluster.</summary>
    public static string? BrokenFixedPath(string path) =>
        path.Contains("{{", StringComparison.Ordinal) ? "depends on the cluster" : BrokenPath(path);

    /// <summary>What stands for the group of a kind where Argo CD compares the group alone.</summary>
    public static string? BrokenGroup(string group) =>
        group.Contains('/', StringComparison.Ordinal) ? "has a version; Argo CD compares the group alone" : null;

    /// <summary>RFC 6901.</summary>
    public static string? BrokenPointer(string pointer)
    {
        if (!pointer.StartsWith('/')) return "does not begin with '/'";
        return WrongTilde().IsMatch(pointer) ? "has a '~' that is neither '~0' nor '~1'" : null;
    }

    /// <summary>A duration as in Go; for Argo CD a number alone is one of seconds.</summary>
    public static string? BrokenDuration(string text) =>
        Duration().IsMatch(text) ? null : "is not a duration such as 5s, 3m or 1m30s";

    [GeneratedRegex(@"^([0-9]+|([0-9]+(\.[0-9]*)?(ns|us|ms|s|m|h))+)\z")]
    private static partial Regex Duration();

    [GeneratedRegex("~(?![01])")]
    private static partial Regex WrongTilde();
}
