using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Workloads;

/// <summary>Problems with rendering the workloads of Applications.</summary>
public static class WorkloadProblems
{
    /// <summary>How Argo CD ends the message about a source's folder that is not in its repository.</summary>
    internal const string NoSuchFolder = ": no such file or directory";

    private const string Install = "Install Helm 3 or 4 (https://helm.sh/docs/intro/install/), or name it with --helm.";

    /// <summary>There is no helm program.</summary>
    public static Problem NoHelm(string name) =>
        new("HLM001", "helm", name.Contains('/', StringComparison.Ordinal)
            ? $"the helm program '{name}' does not exist."
            : $"the program '{name}' is not on the PATH.")
        {
            Cure = Install,
        };

    /// <summary>The helm program does not even print its version.</summary>
    public static Problem BrokenHelm(string file, string reason) =>
        new("HLM006", "helm", $"'{file} version' failed: {reason.ReplaceLineEndings(" ").TrimEnd('.')}.")
        {
            Cure = Install,
        };

    /// <summary>The helm program has an unknown version.</summary>
    public static Problem UnknownHelm(string version) =>
        new("HLM002", "helm", $"the helm program has the version '{version}'; expected 3.x or 4.x.")
        {
            Cure = Install,
        };

    /// <summary>The problem of Applications without objects: an error if Argo CD would fail too.</summary>
    public static Problem Create(StackName stack, UnrenderedApplications unrendered) =>
        unrendered.IsFault ? NotRendered(stack, unrendered) : Skipped(unrendered);

    private static Problem NotRendered(StackName stack, UnrenderedApplications failed)
    {
        var message = ValueLints.HoldsSecret(failed.Reason)
            ? "Helm's message may contain a secret and is not shown"
            : failed.Reason.ReplaceLineEndings(" ").TrimEnd('.');
        return new(
            "HLM003",
            $"component '{failed.Component}'",
            $"component '{failed.Component}' cannot be rendered for "
                + $"{Wording.NamedOrCount("cluster", failed.Clusters)}: {message}.")
        {
            Consequence = "Argo CD cannot render it either, so it keeps what runs and reports a comparison error.",
            Cure = failed.Reason.EndsWith(NoSuchFolder, StringComparison.Ordinal)
                ? $"Correct the 'chart' of component '{failed.Component}' in the catalog, or commit the folder."
                : $"Fix the chart or its values. See them with: infra values {stack} {failed.Clusters[0]} "
                    + failed.Component,
        };
    }

    /// <summary>`--repository` names a repository that the catalog does not define.</summary>
    public static Problem UnknownRepository(string name, IEnumerable<string> known) =>
        new("HLM004", $"repository '{name}'", $"the catalog has no repository '{name}'.")
        {
            Cure = Wording.DidYouMean(name, known, "Name one of the catalog's repositories, or its URL."),
        };

    /// <summary>The folder of a repository is missing.</summary>
    public static Problem NoFolder(string option, string folder) =>
        new("HLM005", option, $"the folder '{folder}' of {option} does not exist.")
        {
            Cure = "Name a checkout of the repository.",
        };

    /// <summary>A checkout has changes that no revision contains.</summary>
    public static Problem Uncommitted(string folder) =>
        new("HLM101", $"checkout '{folder}'", $"the checkout '{folder}' has uncommitted changes.")
        {
            Severity = Severity.Warning,
            Consequence = "Only commits are rendered, as Argo CD does.",
            Cure = "Commit the changes, or name a copy of the folder without '.git'.",
        };

    private static Problem Skipped(UnrenderedApplications skipped) =>
        new(
            "HLM102",
            $"component '{skipped.Component}'",
            $"component '{skipped.Component}' is not rendered"
                + (skipped.Clusters is [] ? "" : $" for {Wording.NamedOrCount("cluster", skipped.Clusters)}")
                + $": {skipped.Reason.TrimEnd('.')}.")
        {
            Severity = Severity.Warning,
            Consequence = "What Helm would install for it is unknown.",
            Cure = "Make its files available: --catalog for the service catalog, --repository for another one.",
        };
}
