using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>A dependency of a chart, as `Chart.yaml`, or `requirements.yaml` of older charts, lists it.</summary>
/// <param name="Name">The name of the chart, not its alias.</param>
/// <param name="Version">The version or a range; the locked version if there is a lock file.</param>
/// <param name="Repository">The repository's address; empty if the chart must be in `charts/`.</param>
internal sealed record RequiredChart(string Name, string Version, string Repository)
{
    private const string LocalScheme = "file://";
    private const string Archive = ".tgz";

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
        var locked = Locked(chartFolder, listed);
        var vendored = Vendored(Path.Combine(chartFolder, "charts"));
        return
        [
            .. listed.Zip(locked, (one, version) => one with { Version = version })
                .Where(one => !vendored.Any(entry => IsOf(entry, one.Name)))
                .Select(one => one.Name.AsSpan().IndexOfAny('/', '\\') < 0 && one.Name is not ("" or "." or "..")
                    ? one
                    : throw new RenderException($"dependency '{one.Name}' has an invalid name")),
        ];
    }

    // The versions of the lock file, which lists the same charts in the same order; without one, those of the chart.
    private static IEnumerable<string> Locked(string chartFolder, IReadOnlyList<RequiredChart> listed)
    {
        string[] files = ["Chart.lock", "requirements.lock"];
        if (Array.Find(files, name => File.Exists(Path.Combine(chartFolder, name))) is not { } file)
            return listed.Select(one => one.Version);
        var locked = Read(Path.Combine(chartFolder, file), "dependencies");
        var isInSync = locked.Count == listed.Count
            && locked.Zip(listed).All(pair => pair.First.Name == pair.Second.Name
                && (!HelmCache.IsExact(pair.Second.Version)
                    || pair.First.Version.TrimStart('v') == pair.Second.Version.TrimStart('v')));
        return isInSync
            ? locked.Select(one => one.Version)
            : throw new RenderException(
                $"the lock file ({file}) is out of sync with the dependencies of the chart; "
                    + "run: helm dependency update");
    }

    // A folder has the chart's name, an archive also its version.
    private static bool IsOf(string entry, string name) =>
        entry == name
        || (entry.StartsWith(name + "-", StringComparison.Ordinal)
            && entry.EndsWith(Archive, StringComparison.Ordinal)
            && entry.Length > name.Length + 1
            && char.IsAsciiDigit(entry[name.Length + 1] is 'v' ? entry[name.Length + 2] : entry[name.Length + 1]));

    // The names of charts in folders, as their Chart.yaml has them, and the file names of archives.
    private static List<string> Vendored(string charts) => !Directory.Exists(charts)
        ? []
        :
        [
            .. Directory.EnumerateDirectories(charts).Select(NameOf).OfType<string>(),
            .. Directory.EnumerateFiles(charts, $"*{Archive}").Select(file => Path.GetFileName(file)),
        ];

    private static string? NameOf(string folder)
    {
        var file = Path.Combine(folder, "Chart.yaml");
        return File.Exists(file)
            ? YamlFile.Parse(File.ReadAllText(file), file, new(), YamlReading.Helm).TextAt("name")
            : null;
    }

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
