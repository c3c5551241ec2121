using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>A dependency of a chart, as `Chart.yaml`, or `requirements.yaml` of older charts, lists it.</summary>
/// <param name="Name">The name of the chart, not its alias.</param>
/// <param name="Version">The version or a range; the locked version if there is a lock file.</param>
/// <param name="Repository">The repository's address; empty if the chart must be in `charts/`.</param>
internal sealed record RequiredChart(string Name, string Version, string Repository)
{
    private const string LocalScheme = "file://";

    /// <summary>The relative path of a chart beside this one; null for any other repository.</summary>
    public string? LocalPath => Repository.StartsWith(LocalScheme, StringComparison.Ordinal)
        ? Repository[LocalScheme.Length..]
        : null;

    /// <summary>The dependencies of a chart that are not in its folder `charts`.</summary>
    public static IReadOnlyList<RequiredChart> FindMissing(string chartFolder)
    {
        var listed = Read(Path.Combine(chartFolder, "Chart.yaml"), "dependencies");
        if (listed is []) listed = Read(Path.Combine(chartFolder, "requirements.yaml"), "dependencies");
        if (listed is []) return [];
        var locked = Read(Path.Combine(chartFolder, "Chart.lock"), "dependencies")
            .Concat(Read(Path.Combine(chartFolder, "requirements.lock"), "dependencies"))
            .DistinctBy(one => one.Name)
            .ToDictionary(one => one.Name, one => one.Version, StringComparer.Ordinal);
        var vendored = Vendored(Path.Combine(chartFolder, "charts"));
        return
        [
            .. listed
                .Where(one => !vendored.Any(name => IsOf(name, one.Name)))
                .Select(one => one.Name.AsSpan().IndexOfAny('/', '\\') < 0 && one.Name is not ("" or "." or "..")
                    ? one
                    : throw new RenderException($"dependency '{one.Name}' has an invalid name"))
                .Select(one => one with { Version = locked.GetValueOrDefault(one.Name, one.Version) }),
        ];
    }

    // A folder has the chart's name, an archive also its version.
    private static bool IsOf(string entry, string name) =>
        entry == name
        || (entry.StartsWith(name + "-", StringComparison.Ordinal)
            && entry.EndsWith(".tgz", StringComparison.Ordinal)
            && entry.Length > name.Length + 1
            && char.IsAsciiDigit(entry[name.Length + 1] is 'v' ? entry[name.Length + 2] : entry[name.Length + 1]));

    private static List<string> Vendored(string charts) => Directory.Exists(charts)
        ? [.. Directory.EnumerateFileSystemEntries(charts).Select(entry => Path.GetFileName(entry))]
        : [];

    private static IReadOnlyList<RequiredChart> Read(string file, string key)
    {
        if (!File.Exists(file)) return [];
        var map = YamlFile.Parse(File.ReadAllText(file), file, new(), YamlReading.Helm);
        return
        [
            .. map.MapsAt(key).Select(one => new RequiredChart(
                one.TextAt("name") ?? "", one.TextAt("version") ?? "", one.TextAt("repository") ?? "")),
        ];
    }
}
