using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Checks names of clusters and components that the command line mentions.</summary>
internal static class StackNames
{
    /// <summary>Null names are not checked.</summary>
    /// <exception cref="ProblemsException">The stack has no such cluster or component.</exception>
    public static void Check(StackRun run, string? cluster, string? component)
    {
        var problems = new ProblemList();
        var clusters = run.Environment.Composition.Fleet.Clusters.Select(known => known.Name.ToString()).ToList();
        if (cluster is not null && !clusters.Contains(cluster))
            problems.Add(CommandProblems.UnknownCluster(run.Stack, cluster, clusters));
        var components = run.Environment.Composition.Placements
            .Select(placement => placement.Component.Name.ToString())
            .ToList();
        if (component is not null && !components.Contains(component))
            problems.Add(CommandProblems.UnknownComponent(run.Stack, component, components));
        problems.ThrowIfErrors();
    }
}
