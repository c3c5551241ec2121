using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>Finds the files of sources. The same folder is read once, for all Applications.</summary>
public sealed class SourceFiles(RepositoryCheckouts checkouts, ChartFolders charts)
{
    private readonly ConcurrentDictionary<(string Url, string Revision, string Path), Lazy<Task<Found>>> _found = [];

    // Shared, because every input keeps its own.
    private readonly ConcurrentDictionary<string, SourceCheckout> _checkouts = new(StringComparer.Ordinal);

    /// <summary>What each rendered source of the Application renders from, in the order of the sources.</summary>
    /// <exception cref="RenderException">A source cannot be rendered.</exception>
    public async Task<ImmutableArray<RenderInput>> PrepareAsync(
        FleetApplication application,
        ClusterCapabilities capabilities,
        ClusterNames names,
        CancellationToken cancellation)
    {
        var references = ImmutableSortedDictionary<string, string>.Empty;
        var sources = application.Sources;
        foreach (var source in sources.Where(source => source.Reference is not ""))
        {
            var folder = await checkouts.FindFolderAsync(source.RepositoryUrl, source.TargetRevision, cancellation);
            references = references.SetItem(source.Reference, folder);
        }

        var inputs = ImmutableArray.CreateBuilder<RenderInput>(sources.Length);
        foreach (var source in sources.Where(source => source.IsRendered))
        {
            var found = await FindAsync(source, cancellation);
            inputs.Add(RenderInput.Create(
                source, CheckoutOf(found.Root, references), found.Folder, found.Content, capabilities, names));
        }

        return inputs.ToImmutable();
    }

    private SourceCheckout CheckoutOf(string root, ImmutableSortedDictionary<string, string> references) =>
        _checkouts.GetOrAdd(
            string.Join('\n', references.Select(one => $"{one.Key}={one.Value}").Prepend(root)),
            _ => new(root, references));

    private Task<Found> FindAsync(ApplicationSource source, CancellationToken cancellation)
    {
        var path = source.Chart is "" ? source.Path : $"\0{source.Chart}";
        return _found.GetOrAdd(
            (source.RepositoryUrl, source.TargetRevision, path),
            _ => new(() => Task.Run(() => ReadAsync(source, cancellation), cancellation))).Value;
    }

    private async Task<Found> ReadAsync(ApplicationSource source, CancellationToken cancellation)
    {
        if (source.Chart is not "")
        {
            var chart = await charts.FindPublishedAsync(
                source.RepositoryUrl, source.Chart, source.TargetRevision, cancellation);
            return new(chart, chart, ChartContent.Read(chart));
        }

        var root = await checkouts.FindFolderAsync(source.RepositoryUrl, source.TargetRevision, cancellation);
        var folder = new SourceCheckout(root, ImmutableSortedDictionary<string, string>.Empty).FolderOf(source);
        if (!Directory.Exists(folder)) throw new RenderException($"{source.Path}{WorkloadProblems.NoSuchFolder}");
        if (File.Exists(Path.Combine(folder, "Chart.yaml")))
            folder = await charts.PrepareAsync(folder, root, cancellation);
        return new(root, folder, ChartContent.Read(folder));
    }

    private sealed record Found(string Root, string Folder, ChartContent Content);
}
