using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with the overrides of clusters.</summary>
internal static class OverrideProblems
{
    public static Problem OverrideOfNothing(Position position, string cluster, bool isBoth) =>
        new(
            "OVR001",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' has "
                + $"{(isBoth ? "both 'revision' and 'enabled'" : "neither 'revision' nor 'enabled'")}.")
        {
            Position = position,
            Cure = "Write 'revision: …', or 'enabled: false' with a component.",
        };

    public static Problem OverrideThatEnables(Position position, string cluster) =>
        new("OVR002", Subject.Cluster(cluster), $"an override of cluster '{cluster}' has 'enabled: true'.")
        {
            Position = position,
            Consequence = "Only the cluster's labels switch a bundle on.",
            Cure = "Remove the override. To give the cluster the component, label it.",
        };

    public static Problem OverrideDisablesAll(Position position, string cluster) =>
        new(
            "OVR003",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' has 'enabled: false' and no component.")
        {
            Position = position,
            Consequence = "It would switch off everything.",
            Cure = "Add 'component: …'.",
        };

    public static Problem OverrideDate(Position position, string cluster, string text) =>
        new(
            "OVR004",
            Subject.Cluster(cluster),
            $"'until' of an override of cluster '{cluster}' is '{text}', which is not a date (yyyy-mm-dd).")
        {
            Position = position,
            Cure = "Write the last day of the override, in UTC, such as 2026-12-24.",
        };

    public static Problem OverrideOfUnknownComponent(
        Position position, string cluster, string component, IEnumerable<string> known) =>
        new(
            "OVR005",
            Subject.Cluster(cluster),
            $"the file of cluster '{cluster}' names component '{component}', which the catalog does not have.")
        {
            Position = position,
            Consequence = "The component that you meant would stay unchanged.",
            Cure = Wording.DidYouMean(component, known, "Remove it, or add the component to stacks/catalog.yaml."),
        };

    public static Problem DuplicateOverride(
        Position position, string cluster, Position first, ComponentName? component) =>
        new(
            "OVR006",
            Subject.Cluster(cluster),
            $"{(component is null ? "all components have" : $"component '{component}' has")} another override of "
                + $"cluster '{cluster}' at {first}.")
        {
            Position = position,
            Consequence = "Only one can apply.",
            Cure = "Remove one.",
        };

    public static Problem OverrideExpired(Override expired, string cluster) =>
        new(
            "OVR007",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' ended on {DayOf(expired)}: {expired.Reason} ({expired.Owner}).")
        {
            Position = expired.Position,
            Consequence = "Nothing is declared until someone decides what applies now.",
            Cure = "Remove it, or set a later date.",
        };

    public static Problem OverrideOfFixedRevision(Position position, string cluster, ComponentName component) =>
        new(
            "OVR008",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' has a revision for component '{component}', whose sources do not "
                + "follow the env.")
        {
            Position = position,
            Consequence = "It would have no effect.",
            Cure = $"Remove it, or give a source of the component the revision '{SourceRevision.OfEnvText}'.",
        };

    public static Problem DuplicateDisabled(Position position, string cluster, ComponentName component) =>
        new(
            "OVR009",
            Subject.Cluster(cluster),
            $"cluster '{cluster}' has component '{component}' twice under 'disabled'.")
        {
            Position = position,
            Cure = "Remove one.",
        };

    public static Problem OverrideNotAskedFor(Position position, string cluster, Component component) =>
        new(
            "OVR101",
            Subject.Cluster(cluster),
            $"the file of cluster '{cluster}' names component '{component.Name}', and the cluster does not ask for "
                + $"bundle '{component.Bundle}'.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It has no effect.",
            Cure = "Remove it, or label the cluster with the bundle.",
        };

    public static Problem OverrideOfWithheld(
        Position position, string cluster, ComponentName component, StackName stack) =>
        new(
            "OVR102",
            Subject.Cluster(cluster),
            $"the file of cluster '{cluster}' names component '{component}', which stack '{stack}' withholds from "
                + "all clusters.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It has no effect.",
            Cure = "Remove it.",
        };

    public static Problem SameRevision(Position position, string subject, string revision) =>
        new("OVR103", subject, $"{subject} is '{revision}', the revision that applies anyway.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It has no effect today, but holds the cluster back when the others move on.",
            Cure = "Remove it.",
        };

    public static Problem AlreadyDisabled(Position position, string cluster, ComponentName component) =>
        new(
            "OVR104",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' names component '{component}', which 'disabled' switches off "
                + "permanently.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It has no effect.",
            Cure = "Remove one of the two.",
        };

    public static Problem OverrideEnds(Override end, string cluster) =>
        new(
            "OVR105",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' ends on {DayOf(end)}: {end.Reason} ({end.Owner}).")
        {
            Severity = Severity.Warning,
            Position = end.Position,
            Consequence = "After that day every run fails until it is removed.",
            Cure = "Remove it, or set a later date.",
        };

    private static string DayOf(Override dated) => dated.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
