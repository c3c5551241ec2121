using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Model.Values;

namespace Infra.Workloads;

/// <summary>A run that renders workloads: helm, the repositories' files and the cache.</summary>
public sealed partial class WorkloadRendering : IDisposable
{
    // A chart that takes longer has an endless loop.
    private static readonly TimeSpan HelmLimit = TimeSpan.FromMinutes(2);

    private readonly ChartFolders _charts;
    private readonly ObjectMask _mask;
    private readonly WorkloadOptions _options;
    private readonly Func<string, ClusterCapabilities> _capabilitiesOf;

    private WorkloadRendering(WorkloadOptions options, HelmProgram helm, string version)
    {
        _options = options;
        HelmVersion = version;
        _capabilitiesOf = options.CapabilitiesOf;
        _charts = new(helm, options.CacheFolder);
        var cache = RenderCache.Open(options.CacheFolder, TimeProvider.System);
        Source = new(helm);
        _mask = new(cache.ReadMaskKey(), ValueLints.FindSecrets);
        Renderer = new(Source, version, cache, _mask, options.Workers)
        {
            Step = options.Step,
        };
        Files = new(new(options.Folders, options.CacheFolder), _charts);
        Representatives = new(Renderer, options.Infers);
    }

    /// <summary>The version of helm, such as `v4.1.4`.</summary>
    public string HelmVersion { get; }

    internal SourceRenderer Source { get; }

    internal YamlMap Mask(YamlMap tree) => _mask.Apply(tree, ClusterNames.None);

    /// <summary>What an Application's sources render from, with the cluster's own texts.</summary>
    internal Task<ImmutableArray<RenderInput>> PrepareAsync(
        FleetApplication application, CancellationToken cancellation) => Files.PrepareAsync(
        application, _capabilitiesOf(application.Cluster), ClusterNames.None, cancellation);

    /// <summary>The path of a file in its repository, without the folder of the checkout or the cache.</summary>
    internal string ShortenPath(string file)
    {
        var trees = Path.Combine(_options.CacheFolder, "trees") + Path.DirectorySeparatorChar;
        if (file.StartsWith(trees, StringComparison.Ordinal))
            return file[(file.IndexOf(Path.DirectorySeparatorChar, trees.Length) + 1)..];
        var root = _options.Folders.Values.FirstOrDefault(
            folder => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return root is null ? file : Path.GetRelativePath(root, file);
    }

    internal CachedRenderer Renderer { get; }

    internal SourceFiles Files { get; }

    internal Representatives Representatives { get; }

    /// <summary>Finds helm and opens the cache; null if there is no helm 3 or 4, with a problem added.</summary>
    public static async Task<WorkloadRendering?> OpenAsync(
        WorkloadOptions options, ProblemList problems, CancellationToken cancellation)
    {
        if (FindProgram(options.Helm) is not { } file)
        {
            problems.Add(WorkloadProblems.NoHelm(options.Helm));
            return null;
        }

        var helm = new HelmProgram(file, HelmLimit);
        string version;
        try
        {
            var output = await helm.RunAsync(
                ["version", "--template", "{{.Version}}"], Path.GetTempPath(), Path.GetTempPath(), "", cancellation);
            version = output.Trim();
        }
        catch (RenderException e)
        {
            problems.Add(WorkloadProblems.BrokenHelm(file, e.Message));
            return null;
        }

        if (KnownVersion().IsMatch(version)) return new(options, helm, version);
        problems.Add(WorkloadProblems.UnknownHelm(version));
        return null;
    }

    /// <summary>What a change does to the objects that Helm renders.</summary>
    /// <param name="stack">The stack whose Applications count.</param>
    /// <param name="before">The objects of the control plane before the change.</param>
    /// <param name="after">The objects after the change.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<WorkloadReport> CompareAsync(
        StackName stack,
        IReadOnlyList<Changes.Manifest> before,
        IReadOnlyList<Changes.Manifest> after,
        CancellationToken cancellation)
    {
        var comparison = new WorkloadComparison(Files, Representatives, _capabilitiesOf);
        var differences = await comparison.CompareAsync(stack, before, after, cancellation);
        return differences.CreateReport(HelmVersion, Renderer);
    }

    /// <summary>The objects of Applications that meet the condition.</summary>
    /// <param name="stack">The stack whose Applications count.</param>
    /// <param name="objects">The objects of the control plane.</param>
    /// <param name="isWanted">True for the Applications to render.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<RenderedFleet> RenderAsync(
        StackName stack,
        IReadOnlyList<Changes.Manifest> objects,
        Func<FleetApplication, bool> isWanted,
        CancellationToken cancellation)
    {
        var names = FleetNames.Read(objects);
        var all = FleetApplications.Read(stack, objects);
        var prepared = new ConcurrentBag<PreparedApplication>();
        var failed = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(all.Components, cancellation, async (component, stop) =>
        {
            var generated = all.Generate(component);
            if (generated.Fault is { } fault) failed[component] = fault;
            foreach (var tree in generated.Trees.Values)
            {
                var application = FleetApplication.Read(tree, component);
                if (!isWanted(application)) continue;
                prepared.Add(
                    await PreparedApplication.PrepareAsync(application, Files, _capabilitiesOf, names, stop));
            }
        });
        var ordered = prepared
            .OrderBy(one => one.Application.Cluster, StringComparer.Ordinal)
            .ThenBy(one => one.Application.Component, StringComparer.Ordinal)
            .ThenBy(one => one.Application.Name, StringComparer.Ordinal)
            .ToArray();
        await Representatives.RenderAsync(ordered.SelectMany(one => one.Inputs), cancellation);
        return new(Representatives, names, ordered, failed);
    }

    /// <summary>Ends the run and deletes its temporary files.</summary>
    public void Dispose()
    {
        Renderer.Dispose();
        Source.Dispose();
        _charts.Dispose();
    }

    private static string? FindProgram(string helm)
    {
        if (helm.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return File.Exists(helm) ? Path.GetFullPath(helm) : null;
        var name = OperatingSystem.IsWindows() && !Path.HasExtension(helm) ? $"{helm}.exe" : helm;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    [GeneratedRegex(@"^v[34]\.[0-9]+\.")]
    private static partial Regex KnownVersion();
}
