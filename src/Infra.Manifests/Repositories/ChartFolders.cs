using System.Collections.Concurrent;

namespace Infra.Manifests;

/// <summary>Gives the folders of charts that helm can render: unpacked, and with their dependencies.</summary>
/// <param name="helm">The program that downloads dependencies.</param>
/// <param name="cacheFolder">The cache folder of the program.</param>
public sealed class ChartFolders(HelmProgram helm, string cacheFolder) : IDisposable
{
    private readonly CacheUse _use = new(TimeProvider.System);

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _prepared = new(StringComparer.Ordinal);
    private readonly Lazy<DirectoryInfo> _temporary = new(() => Directory.CreateTempSubdirectory("infra-charts-"));

    /// <summary>
    /// The chart's own folder if `charts/` has all its dependencies; otherwise a copy with them. They come from Helm's
    /// cache and from the repository itself, and only if that is not enough from `helm dependency build`.
    /// </summary>
    /// <param name="chartFolder">The folder with `Chart.yaml`.</param>
    /// <param name="repositoryRoot">The folder that local dependencies must stay in.</param>
    /// <param name="cancellation">Stops helm.</param>
    /// <exception cref="RenderException">A dependency cannot be had.</exception>
    public Task<string> PrepareAsync(string chartFolder, string repositoryRoot, CancellationToken cancellation) =>
        _prepared.GetOrAdd(
            chartFolder,
            _ => new(() => Task.Run(
                () => AddDependenciesAsync(chartFolder, repositoryRoot, cancellation), cancellation))).Value;

    /// <summary>The unpacked folder of a chart in a Helm repository or an OCI registry, from Helm's cache.</summary>
    /// <exception cref="RenderException">The cache does not have the chart.</exception>
    public Task<string> FindPublishedAsync(
        string repositoryUrl, string chart, string version, CancellationToken cancellation) =>
        _prepared.GetOrAdd(
            $"{repositoryUrl}\n{chart}\n{version}",
            _ => new(() => Task.Run(() => Unpack(repositoryUrl, chart, version), cancellation))).Value;

    /// <summary>Deletes copies that are not kept.</summary>
    public void Dispose()
    {
        if (_temporary.IsValueCreated) _temporary.Value.Delete(recursive: true);
    }

    private string Unpack(string repositoryUrl, string chart, string version)
    {
        if (!HelmCache.IsExact(version))
            throw new NotRenderedException($"the version '{version}' of chart '{chart}' is not exact");
        var name = chart[(chart.LastIndexOf('/') + 1)..];
        if (HelmCache.Find(name, version) is not { } file)
        {
            throw new NotRenderedException(
                $"Helm's cache does not have chart '{chart}' {version}; fill it with: "
                    + PullCommand(repositoryUrl, chart, version));
        }

        var target = Path.Combine(cacheFolder, "charts", RenderCache.DigestOf(file, File.ReadAllBytes(file)));
        if (!_use.HasFolder(target)) Build(target, next => ChartArchive.Unpack(file, next));
        return target;
    }

    private static string PullCommand(string repositoryUrl, string chart, string version)
    {
        const string folder = "\"$(helm env HELM_REPOSITORY_CACHE)\"";
        var destination = $"--version {version} --destination {folder}";
        // Argo CD writes the address of a registry without its scheme.
        return repositoryUrl.Contains("://", StringComparison.Ordinal)
            && !repositoryUrl.StartsWith("oci://", StringComparison.Ordinal)
                ? $"helm pull {chart} --repo {Foundation.UrlLogin.Masked(repositoryUrl)} {destination}"
                : $"mkdir -p {folder} && helm pull "
                    + $"oci://{repositoryUrl.Replace("oci://", "", StringComparison.Ordinal)}/{chart} {destination}";
    }

    private async Task<string> AddDependenciesAsync(
        string chartFolder, string repositoryRoot, CancellationToken cancellation)
    {
        var missing = RequiredChart.FindMissing(chartFolder);
        if (missing is []) return chartFolder;
        // Like helm, without the dependencies of dependencies.
        var sources = missing.Select(one => (Dependency: one, Source: FindSource(one, chartFolder, repositoryRoot)))
            .ToList();
        if (sources.TrueForAll(one => one.Source is not null))
        {
            var key = string.Join('\n', sources
                .Select(one => File.Exists(one.Source)
                    ? RenderCache.DigestOf(one.Source, File.ReadAllBytes(one.Source))
                    : ChartContent.Read(one.Source!).Digest)
                .Prepend(ChartContent.Read(chartFolder).Digest));
            var target = Path.Combine(cacheFolder, "charts", RenderCache.DigestOf(key));
            if (!_use.HasFolder(target))
            {
                Build(target, next =>
                {
                    Copy(chartFolder, next);
                    foreach (var (one, source) in sources) Add(source!, Path.Combine(next, "charts"), one.Name);
                });
            }

            return target;
        }

        // What helm downloads may differ tomorrow, so the copy is not kept.
        var copy = Path.Combine(_temporary.Value.FullName, Path.GetRandomFileName());
        Copy(repositoryRoot, copy);
        var built = Path.Combine(copy, Path.GetRelativePath(repositoryRoot, chartFolder));
        try
        {
            await helm.BuildDependenciesAsync(built, cancellation);
        }
        catch (RenderException e)
        {
            var names = string.Join(", ", missing.Select(one => $"{one.Name} {one.Version}"));
            throw new NotRenderedException(
                $"its dependencies cannot be had ({names}): {e.Message.ReplaceLineEndings(" ")}");
        }

        return built;
    }

    // A packaged chart, or the folder of a chart in the same repository.
    private static string? FindSource(RequiredChart dependency, string chartFolder, string repositoryRoot)
    {
        if (dependency.LocalPath is not { } path) return HelmCache.Find(dependency.Name, dependency.Version);
        var folder = Path.GetFullPath(Path.Combine(chartFolder, path));
        if (!SourceCheckout.IsInside(folder, repositoryRoot))
            throw new RenderException($"dependency '{dependency.Name}' is outside the repository: {path}");
        if (!File.Exists(Path.Combine(folder, "Chart.yaml")))
            throw new RenderException($"dependency '{dependency.Name}': no chart found in {path}");
        return folder;
    }

    // A chart that is listed twice, under two aliases, is one chart.
    private static void Add(string source, string charts, string name)
    {
        Directory.CreateDirectory(charts);
        var target = Path.Combine(charts, File.Exists(source) ? Path.GetFileName(source) : name);
        if (Path.Exists(target)) return;
        if (File.Exists(source)) File.Copy(source, target);
        else Copy(source, target);
    }

    // Complete or absent, even if the run is killed or another one builds the same.
    private static void Build(string target, Action<string> write)
    {
        var next = $"{target}.{Path.GetRandomFileName()}";
        Directory.CreateDirectory(next);
        try
        {
            write(next);
            Directory.Move(next, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
        }
        finally
        {
            if (Directory.Exists(next)) Directory.Delete(next, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in FolderFiles.All(from))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.StartsWith($".git{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
