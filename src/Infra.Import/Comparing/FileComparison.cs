using System.Text;

namespace Infra.Import;

/// <summary>How a rendered file stands to the one that it is measured against.</summary>
public sealed record ComparedFile(string Path, FileStatus Status, string Detail)
{
    private const string Hidden = "[hidden]";

    public bool IsSame => Status is FileStatus.Equal or FileStatus.YamlEqual;

    /// <summary>A file whose template ended with an error is no missing one.</summary>
    internal ComparedFile OrFailed(HashSet<string> failed) => Status is FileStatus.Missing && failed.Contains(Path)
        ? this with { Status = FileStatus.Failed, Detail = "its template fails, see below" }
        : this;

    /// <summary>Without texts that are secret, as they are and in base64.</summary>
    internal ComparedFile Without(IEnumerable<string> secrets) => this with
    {
        Detail = secrets
            .Where(secret => secret.Length > 0)
            .Aggregate(Detail, (text, secret) => text
                .Replace(secret, Hidden, StringComparison.Ordinal)
                .Replace(
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), Hidden, StringComparison.Ordinal)),
    };
}

public enum FileStatus
{
    Equal,

    /// <summary>Other bytes, the same documents.</summary>
    YamlEqual,
    Different,

    /// <summary>It was not rendered.</summary>
    Missing,

    /// <summary>Its template ends with an error.</summary>
    Failed,

    /// <summary>There is nothing to measure it against.</summary>
    Extra,
}

internal static class FileComparison
{
    private const int MaxShown = 80;

    /// <summary>Every file of the two sides, in ordinal order of their paths.</summary>
    public static IReadOnlyList<ComparedFile> Compare(
        IReadOnlyDictionary<string, string> expected,
        IReadOnlyDictionary<string, string> actual,
        string missing,
        string extra) =>
    [
        .. expected.Keys
        .Union(actual.Keys)
        .Order(StringComparer.Ordinal)
        .Select(path => (expected.GetValueOrDefault(path), actual.GetValueOrDefault(path)) switch
        {
            (null, _) => new ComparedFile(path, FileStatus.Extra, extra),
            (_, null) => new ComparedFile(path, FileStatus.Missing, missing),
            var (before, after) => Compare(path, before, after),
        }),
    ];

    private static ComparedFile Compare(string path, string before, string after)
    {
        if (before == after) return new(path, FileStatus.Equal, "");
        return new(
            path,
            AreSameYaml(before, after) ? FileStatus.YamlEqual : FileStatus.Different,
            FirstDifference(before, after));
    }

    public static bool AreSameYaml(string before, string after) =>
        YamlDocuments.Parse(before, out _) is { } x && YamlDocuments.Parse(after, out _) is { } y
        && x.Count == y.Count && x.Zip(y).All(pair => YamlEquality.AreSame(pair.First, pair.Second));

    private static string FirstDifference(string before, string after)
    {
        if (before.TrimEnd('\n') == after.TrimEnd('\n')) return "the line breaks at the end";
        string[] old = before.Split('\n'), @new = after.Split('\n');
        var line = 0;
        while (line < old.Length && line < @new.Length && old[line] == @new[line]) line++;
        return $"line {line + 1}: {Shown(old, line)} became {Shown(@new, line)}";
    }

    private static string Shown(string[] lines, int line)
    {
        if (line >= lines.Length) return "nothing";
        var text = lines[line].Replace("\r", "\\r", StringComparison.Ordinal);
        return text.Length <= MaxShown ? $"'{text}'" : $"'{text[..MaxShown]}…'";
    }
}
