using System.Diagnostics;
using Infra.Model.Desired;
using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// Builds the sources of a component's Applications: manifests, then the values repository, then the chart.
/// </summary>
internal sealed class ApplicationSources(Func<Repository, string> urlOf)
{
    private const string ValuesRef = "valuesRepo";
    private const string OwnValues = "values.yaml";

    public IReadOnlyList<ApplicationSourceArgs> Create(Component component)
    {
        var sources = component.Manifests.Select(FolderSource).ToList();
        if (component.Values is ValuesDelivery.Git git && !IsBeside(git, component.Chart))
            sources.Add(ReferredSource(git));
        if (component.Chart is not null) sources.Add(ChartSource(component.Chart, component));
        return sources;
    }

    private ApplicationSourceArgs FolderSource(ManifestFolder folder) => new()
    {
        RepoUrl = urlOf(folder.Repository),
        TargetRevision = RevisionOf(folder.Revision),
        Path = folder.Path,
        Directory = OptionalInput.Of(folder.Recurse ? new DirectorySourceArgs { Recurse = true } : null),
    };

    private ApplicationSourceArgs ReferredSource(ValuesDelivery.Git git) => new()
    {
        RepoUrl = urlOf(git.Repository),
        TargetRevision = RevisionOf(git.Revision),
        Ref = ValuesRef,
    };

    private ApplicationSourceArgs ChartSource(Chart chart, Component component) => chart switch
    {
        Chart.InGit inGit => new()
        {
            RepoUrl = urlOf(inGit.Repository),
            TargetRevision = RevisionOf(inGit.Revision),
            Path = inGit.Path,
            Helm = Helm(component),
        },
        Chart.Published published => new()
        {
            RepoUrl = urlOf(published.Repository),
            TargetRevision = published.Version,
            Chart = published.Name,
            Helm = Helm(component),
        },
        _ => throw new UnreachableException(),
    };

    private static HelmSourceArgs Helm(Component component) => component.Values switch
    {
        ValuesDelivery.Inline =>
            new() { ReleaseName = component.ReleaseName, ValueFiles = OwnValues, Values = "{{ .helmValues }}" },
        ValuesDelivery.None => new() { ReleaseName = component.ReleaseName, ValueFiles = OwnValues },
        ValuesDelivery.Git git => new()
        {
            ReleaseName = component.ReleaseName,
            ValueFiles = new[] { OwnValues, ValueFileOf(git, component.Chart) },
            IgnoreMissingValueFiles = git.Optional ? true : null,
        },
        _ => throw new UnreachableException(),
    };

    private static string ValueFileOf(ValuesDelivery.Git git, Chart? chart) =>
        IsBeside(git, chart) && chart is Chart.InGit inGit
            ? string.Concat(Enumerable.Repeat("../", inGit.Path.Split('/').Length)) + git.File
            : $"${ValuesRef}/{git.File}";

    // In the chart's own repository a relative path finds the file, so the Application needs only one source.
    private static bool IsBeside(ValuesDelivery.Git git, Chart? chart) =>
        chart is Chart.InGit inGit && inGit.Repository.Name == git.Repository.Name && inGit.Revision == git.Revision;

    private static string RevisionOf(SourceRevision revision) =>
        revision is SourceRevision.Fixed branch ? branch.Text : SourceRevision.OfEnvTemplate;
}
