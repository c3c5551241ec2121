using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Rules for the fields of a source. Each returns null if the text is valid; otherwise what is wrong, as the end of a
/// sentence.
/// </summary>
internal static partial class SourceRules
{
    /// <summary>
    /// Helm rejects longer release names, because the name of a release's Secret is longer than the release's.
    /// </summary>
    public const int ReleaseNameLength = 53;

    public static string? BrokenRelease(string text) =>
        text.Length > ReleaseNameLength
            ? $"has {text.Length} characters; Helm allows {ReleaseNameLength}"
            : KubernetesNames.BrokenLabelRule(text);

    /// <summary>A path in a repository. It may contain a Go template.</summary>
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

    /// <summary>The API group in `ignoreDifferences`. Argo CD compares it without a version.</summary>
    public static string? BrokenGroup(string group) =>
        group.Contains('/', StringComparison.Ordinal) ? "has a version; Argo CD compares the group alone" : null;

    /// <summary>A JSON pointer (RFC 6901).</summary>
    public static string? BrokenPointer(string pointer)
    {
        if (!pointer.StartsWith('/')) return "does not begin with '/'";
        return WrongTilde().IsMatch(pointer) ? "has a '~' that is neither '~0' nor '~1'" : null;
    }

    /// <summary>A duration in Go's syntax. Argo CD reads a number without a unit as seconds.</summary>
    public static string? BrokenDuration(string text) =>
        Duration().IsMatch(text) ? null : "is not a duration such as 5s, 3m or 1m30s";

    [GeneratedRegex(@"^([0-9]+|([0-9]+(\.[0-9]*)?(ns|us|ms|s|m|h))+)\z")]
    private static partial Regex Duration();

    [GeneratedRegex("~(?![01])")]
    private static partial Regex WrongTilde();
}
