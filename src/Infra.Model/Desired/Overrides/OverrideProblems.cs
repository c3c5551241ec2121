using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What can be wrong with overrides of clusters.</summary>
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
            Consequence = "Labels of the cluster switch a bundle on, never an override.",
            Cure = "Remove the override, and label the cluster if it is to get the component.",
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
            $"'until' of an override of cluster '{cluster}' is '{text}', which is no day.")
        {
            Position = position,
            Cure = "Write the last day on which it holds, in UTC, such as 2026-12-24.",
        };

    public static Problem OverrideOfUnknownComponent(
        Position position, string cluster, string component, IEnumerable<string> known) =>
        new(
            "OVR005",
            Subject.Cluster(cluster),
            $"the file of cluster '{cluster}' names component '{component}', which the catalog does not have.")
        {
            Position = position,
            Consequence = "A component that was meant would stay as it is everywhere.",
            Cure = Wording.DidYouMean(component, known, "Remove it, or add the component to stacks/catalog.yaml."),
        };

    public static Problem OverrideTwice(Position position, string cluster, Position first, ComponentName? component) =>
        new(
            "OVR006",
            Subject.Cluster(cluster),
            $"{(component is null ? "all components have" : $"component '{component}' has")} another override of "
                + $"cluster '{cluster}' at {first}.")
        {
            Position = position,
            Consequence = "Only one can hold.",
            Cure = "Remove one.",
        };

    public static Problem OverrideExpired(Override expired, string cluster) =>
        new(
            "OVR007",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' ended with {DayOf(expired)}: {expired.Reason} ({expired.Owner}).")
        {
            Position = expired.Position,
            Consequence = "Nothing is declared until somebody has said what holds now.",
            Cure = "Remove it, or set a later date.",
        };

    public static Problem OverrideOfFixedRevision(Position position, string cluster, ComponentName component) =>
        new(
            "OVR008",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' has a revision for component '{component}', none of whose sources "
                + "follows the env.")
        {
            Position = position,
            Consequence = "It would change nothing.",
            Cure = $"Remove it, or give a source of the component the revision '{SourceRevision.OfEnvText}'.",
        };

    public static Problem DisabledTwice(Position position, string cluster, ComponentName component) =>
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
            Consequence = "It changes nothing.",
            Cure = "Remove it, unless the cluster is to get the bundle.",
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
            Consequence = "It changes nothing.",
            Cure = "Remove it.",
        };

    public static Problem RevisionAnyway(Position position, string subject, string revision) =>
        new("OVR103", subject, $"{subject} is '{revision}', which would be followed anyway.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It changes nothing today, and holds the cluster back when the others move on.",
            Cure = "Remove it.",
        };

    public static Problem OffAnyway(Position position, string cluster, ComponentName component) =>
        new(
            "OVR104",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' names component '{component}', which 'disabled' switches off for "
                + "good.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It changes nothing.",
            Cure = "Remove one of the two.",
        };

    public static Problem OverrideEnds(Override end, string cluster) =>
        new(
            "OVR105",
            Subject.Cluster(cluster),
            $"an override of cluster '{cluster}' ends with {DayOf(end)}: {end.Reason} ({end.Owner}).")
        {
            Severity = Severity.Warning,
            Position = end.Position,
            Consequence = "From the next day on every run fails until it is removed.",
            Cure = "Remove it, or set a later date.",
        };

    private static string DayOf(Override dated) => dated.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
