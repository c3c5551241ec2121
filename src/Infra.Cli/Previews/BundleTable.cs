using Infra.Foundation;
using Infra.Model.Desired;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>Clusters × bundles: who gets what.</summary>
internal static class BundleTable
{
    public static Table Of(Composition composition)
    {
        var bundles = BundlesOf(composition);
        var table = new Table().Border(TableBorder.Simple).AddColumn("cluster").AddColumn("env");
        foreach (var bundle in bundles) table.AddColumn(new TableColumn(bundle.ToString()).Centered());
        foreach (var cluster in composition.Fleet.Clusters)
        {
            var cells = bundles.Select(bundle => cluster.Bundles.Contains(bundle) ? "x" : "");
            table.AddRow([cluster.Name.ToString(), cluster.Env.ToString(), .. cells]);
        }

        return table;
    }

    /// <summary>Those that any cluster asks for.</summary>
    public static IReadOnlyList<BundleName> BundlesOf(Composition composition) =>
        [.. composition.Fleet.Clusters.SelectMany(cluster => cluster.Bundles).Distinct().Order()];
}
