using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>
/// One component of `infra catalog`. The JSON of its members is a promise: fields are added, never renamed.
/// </summary>
internal sealed record CatalogRow(
    string Bundle, string Component, string Chart, string Version, string Since, ImmutableArray<string> WithheldIn)
{
    /// <summary>
    /// Ordered by bundle and component. A chart that the checkout lacks, or that cannot be read, is a problem.
    /// </summary>
    /// <param name="catalog">The bundles and components.</param>
    /// <param name="stacks">Say which components they do not get.</param>
    /// <param name="checkout">Answers the files of a chart by its path; absent: there is no checkout.</param>
    /// <param name="problems">Takes what is wrong with the checkout.</param>
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
        // An umbrella's own version says little; people ask for what it brings.
        return chart.Dependencies is [] ? chart.Version
            : string.Join(
                ", ",
                chart.Dependencies.Select(dependency => dependency.Version is null
                    ? dependency.Name
                    : $"{dependency.Name} {dependency.Version}"));
    }
}
