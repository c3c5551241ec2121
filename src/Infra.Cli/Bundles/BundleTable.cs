using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// A table for terminals of which cluster has which bundles. Each cluster is a row, each bundle's code has its own
/// column, and a legend below explains the codes. Drawings use the same codes.
/// </summary>
internal sealed class BundleTable
{
    private const string Margin = "  ";

    private readonly IReadOnlyList<(string Name, string Code)> _bundles;
    private readonly IReadOnlyList<(string Name, string Env, ImmutableSortedSet<string> Bundles)> _clusters;

    private BundleTable(
        IReadOnlyList<(string Name, string Code)> bundles,
        IReadOnlyList<(string Name, string Env, ImmutableSortedSet<string> Bundles)> clusters) =>
        (_bundles, _clusters) = (bundles, clusters);

    public static BundleTable Create(Composition composition)
    {
        var names = composition.Fleet.Clusters
            .SelectMany(cluster => cluster.Bundles)
            .Concat(composition.Fleet.Creating.SelectMany(cluster => cluster.Bundles))
            .Distinct()
            .Order()
            .Select(bundle => bundle.ToString());
        return Create(
            names,
            composition.Fleet.Clusters.Select(cluster => (
                cluster.Name.ToString(),
                cluster.Env.ToString(),
                cluster.Bundles.Select(bundle => bundle.ToString()).ToImmutableSortedSet(StringComparer.Ordinal))));
    }

    /// <param name="names">All bundles, including those that no listed cluster has.</param>
    public static BundleTable Create(
        IEnumerable<string> names,
        IEnumerable<(string Name, string Env, ImmutableSortedSet<string> Bundles)> clusters)
    {
        var all = names.ToList();
        var rows = clusters.ToList();
        var bundles = all
            .Zip(BundleLetters.Assign(all))
            .Where(bundle => rows.Exists(cluster => cluster.Bundles.Contains(bundle.First)));
        return new([.. bundles], rows);
    }

    /// <summary>The bundles that at least one cluster has.</summary>
    public static IReadOnlyList<BundleName> BundlesOf(Composition composition) =>
        [.. composition.Fleet.Clusters.SelectMany(cluster => cluster.Bundles).Distinct().Order()];

    /// <summary>
    /// The lines of the table. No line is longer than the width, and shortened cluster names stay distinct.
    /// </summary>
    public IEnumerable<string> Lines(int width)
    {
        if (_clusters.Count == 0) return [];
        var names = ShortNames.Shorten([.. _clusters.Select(cluster => cluster.Name)], width - Margin.Length);
        var envs = ShortNames.Shorten([.. _clusters.Select(cluster => cluster.Env)], width / 2);
        var columns = (
            Name: Math.Max("cluster".Length, names.Max(name => name.Length)),
            Env: Math.Max("env".Length, envs.Max(env => env.Length)));
        var codes = Math.Max("bundles".Length, _bundles.Sum(bundle => bundle.Code.Length + 1) - 1);
        var besideName = columns.Env + Margin.Length + codes;
        var rows = columns.Name + (2 * Margin.Length) + besideName <= width
            ? RowsOfOneLine(names, envs, columns)
            : RowsBelowNames(names, envs, columns.Env, width, (2 * Margin.Length) + besideName <= width);
        return [.. rows, .. RenderLegend(width)];
    }

    private IEnumerable<string> RowsOfOneLine(
        IReadOnlyList<string> names, IReadOnlyList<string> envs, (int Name, int Env) columns)
    {
        yield return RowOf("cluster", "env", "bundles");
        foreach (var (i, cluster) in _clusters.Index()) yield return RowOf(names[i], envs[i], InColumns(cluster));
        string RowOf(string name, string env, string bundles) =>
            $"{Margin}{name.PadRight(columns.Name)}{Margin}{env.PadRight(columns.Env)}{Margin}{bundles}".TrimEnd();
    }

    private IEnumerable<string> RowsBelowNames(
        IReadOnlyList<string> names, IReadOnlyList<string> envs, int column, int width, bool inColumns)
    {
        yield return $"{Margin}cluster";
        yield return $"{Margin}{Margin}{"env".PadRight(column)}{Margin}bundles";
        foreach (var (i, cluster) in _clusters.Index())
        {
            yield return Margin + names[i];
            var head = $"{Margin}{Margin}{envs[i].PadRight(column)}{Margin}";
            var bundles = inColumns ? InColumns(cluster) : string.Join(' ', CodesOf(cluster));
            foreach (var line in WrappedLines.Wrap((head + bundles).TrimEnd(), width, head.Length)) yield return line;
        }
    }

    private string InColumns((string Name, string Env, ImmutableSortedSet<string> Bundles) cluster) =>
        string.Join(' ', _bundles.Select(bundle => cluster.Bundles.Contains(bundle.Name)
            ? bundle.Code
            : new string(' ', bundle.Code.Length)));

    private IEnumerable<string> CodesOf((string Name, string Env, ImmutableSortedSet<string> Bundles) cluster) =>
        _bundles.Where(bundle => cluster.Bundles.Contains(bundle.Name)).Select(bundle => bundle.Code);

    private IEnumerable<string> RenderLegend(int width)
    {
        if (_bundles.Count == 0) return [];
        var code = _bundles.Max(bundle => bundle.Code.Length);
        var names = ShortNames.Shorten(
            [.. _bundles.Select(bundle => bundle.Name)], width - Margin.Length - code - " = ,".Length);
        var items = _bundles.Select((bundle, i) => $"{bundle.Code} = {names[i]}").ToList();
        return ["", .. Filled(items, width)];
    }

    // Wraps between entries, never inside one.
    private static IEnumerable<string> Filled(List<string> entries, int width)
    {
        var line = Margin;
        foreach (var (i, entry) in entries.Index())
        {
            var next = i == entries.Count - 1 ? entry : entry + ",";
            var isFirst = line.Length == Margin.Length;
            if (!isFirst && line.Length + 1 + next.Length > width)
            {
                yield return line;
                (line, isFirst) = (Margin, true);
            }

            line += isFirst ? next : " " + next;
        }

        yield return line;
    }
}
