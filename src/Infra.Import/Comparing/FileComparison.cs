using System.Text;

namespace Infra.Import;

/// <summary>The result of comparing a rendered file with the expected one.</summary>
/// <param name="Path">The path in the output folder.</param>
/// <param name="Status">How the files compare.</param>
/// <param name="Detail">The first difference or the reason; empty if there is none.</param>
public sealed record ComparedFile(string Path, FileStatus Status, string Detail)
{
    private const string Hidden = "[hidden]";

    /// <summary>True if the files are equal as bytes or as YAML.</summary>
    public bool IsSame => Status is FileStatus.Equal or FileStatus.YamlEqual;

    /// <summary>Marks a missing file as failed if its template failed.</summary>
    internal ComparedFile OrFailed(HashSet<string> failed) => Status is FileStatus.Missing && failed.Contains(Path)
        ? this with { Status = FileStatus.Failed, Detail = "its template fails, see below" }
        : this;

    /// <summary>A copy whose detail hides the secrets, both in plain text and in base64.</summary>
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

/// <summary>How a rendered file compares with the expected one.</summary>
public enum FileStatus
{
    /// <summary>The bytes are equal.</summary>
    Equal,

    /// <summary>The bytes differ, but the YAML documents are equal.</summary>
    YamlEqual,

    /// <summary>The YAML documents differ.</summary>
    Different,

    /// <summary>The file was not rendered.</summary>
    Missing,

    /// <summary>The template of the file fails.</summary>
    Failed,

    /// <summary>No such file is expected.</summary>
    Extra,
}

internal static class FileComparison
{
    private const int MaxShown = 80;

    /// <summary>Compares all files of both sides, in ordinal order of their paths.</summary>
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
