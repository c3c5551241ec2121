using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>One component in `infra catalog`. Its JSON is stable: fields are added, never renamed.</summary>
internal sealed record CatalogRow(
    string Bundle, string Component, string Chart, string Version, string Since, ImmutableArray<string> WithheldIn)
{
    /// <summary>
    /// The rows, ordered by bundle and component. A chart that is missing from the checkout or unreadable is a problem.
    /// </summary>
    /// <param name="catalog">The bundles and components.</param>
    /// <param name="stacks">The stacks' rules, which list the components that they withhold.</param>
    /// <param name="checkout">Returns a chart's files by its path; null without a checkout.</param>
    /// <param name="problems">Receives the problems with the checkout.</param>
    public static ImmutableArray<CatalogRow> Create(
        Infra.Model.Desired.Catalog catalog,
        IEnumerable<StackRules> stacks,
        Func<string, ChartFiles?>? checkout,
        ProblemList problems) =>
    [
        .. catalog.Components.Values
            .OrderBy(component => component.Bundle).ThenBy(component => component.Name)
            .Select(component => new CatalogRow(
                component.Bundle.ToString(),
                component.Name.ToString(),
                ContentOf(component),
                (checkout is null ? null : VersionIn(checkout, component, problems)) ?? VersionOf(component),
                component.Since,
                [
                    .. stacks
                    .Where(rules => rules.WithheldComponents.Contains(component.Name))
                    .Select(rules => rules.Stack.ToString())
                    .Order(StringComparer.Ordinal),
                ])),
    ];

    private static string ContentOf(Component component) =>
        component.Chart?.Label ?? string.Join(", ", component.Manifests.Select(folder => folder.Path));

    private static string VersionOf(Component component) => component.Chart switch
    {
        Infra.Model.Desired.Chart.Published published => published.Version,
        Infra.Model.Desired.Chart.InGit git => RuleOf(git.Revision),
        _ => string.Join(", ", component.Manifests.Select(folder => RuleOf(folder.Revision)).Distinct()),
    };

    private static string RuleOf(SourceRevision revision) =>
        revision is SourceRevision.Fixed written ? written.Text : "as the env";

    private static string? VersionIn(Func<string, ChartFiles?> checkout, Component component, ProblemList problems)
    {
        if (component.CatalogPath is not { } path) return null;
        if (checkout(path) is not { } files)
        {
            problems.Add(ChartProblems.ChartMissing(component.Position, component.Name, path));
            return null;
        }

        if (ChartDefinition.Read(files, problems) is not { } chart) return null;
        // The version of an umbrella chart says little; users want the versions of its dependencies.
        return chart.Dependencies is [] ? chart.Version
            : string.Join(
                ", ",
                chart.Dependencies.Select(dependency => dependency.Version is null
                    ? dependency.Name
                    : $"{dependency.Name} {dependency.Version}"));
    }
}
