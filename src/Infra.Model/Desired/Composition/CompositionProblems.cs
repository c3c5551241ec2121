using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems that appear when a stack's rules, the catalog and the fleet are combined.</summary>
internal static class CompositionProblems
{
    public static Problem DuplicateApplication(
        Position position, ComponentName first, ComponentName second, string application) =>
        new(
            "APP008",
            $"component '{second}'",
            $"components '{first}' and '{second}' both create the Application '{application}'.")
        {
            Position = position,
            Consequence = "Two ApplicationSets would overwrite each other's Application.",
            Cure = "Give one of them another 'application'.",
        };

    public static Problem DuplicateRelease(
        Position position,
        ComponentName first,
        ComponentName second,
        string @namespace,
        string release,
        string where) =>
        new(
            "APP009",
            $"component '{second}'",
            $"components '{first}' and '{second}' both write release '{release}' in namespace '{@namespace}' of "
                + $"{where}.")
        {
            Position = position,
            Consequence = "Objects with the same name would change back and forth.",
            Cure = "Give one of them another 'release' or 'namespace'.",
        };

    public static Problem UnknownRequiredBundle(StackName stack, BundleName bundle, IEnumerable<string> known) =>
        new(
            "CAT006",
            $"stack '{stack}'",
            $"stack '{stack}' requires bundle '{bundle}', which the catalog does not have.")
        {
            Consequence = "No cluster could satisfy it.",
            Cure = Wording.DidYouMean(
                bundle.ToString(),
                known,
                $"Fix RequiredBundles of stack '{stack}', or add the bundle to the catalog."),
        };

    public static Problem UnknownWithheldComponent(
        StackName stack, ComponentName component, IEnumerable<string> known) =>
        new(
            "CAT007",
            $"stack '{stack}'",
            $"stack '{stack}' withholds component '{component}', which the catalog does not have.")
        {
            Consequence = "The component that you meant to withhold would be deployed.",
            Cure = Wording.DidYouMean(
                component.ToString(), known, $"Remove it from WithheldComponents of stack '{stack}'."),
        };

    public static Problem RevisionOfUnknownComponent(
        StackName stack, ComponentName component, IEnumerable<string> known) =>
        new(
            "REV002",
            $"stack '{stack}'",
            $"stack '{stack}' has a revision for component '{component}', which the catalog does not have.")
        {
            Consequence = "The component that you meant would still follow its env.",
            Cure = Wording.DidYouMean(
                component.ToString(), known, $"Remove it from ComponentRevisions of stack '{stack}'."),
        };

    public static Problem RevisionOfFixedComponent(StackName stack, Component component) =>
        new(
            "REV003",
            $"stack '{stack}'",
            $"stack '{stack}' has a revision for component '{component.Name}', whose sources do not follow the env.")
        {
            Position = component.Position,
            Consequence = "It would have no effect.",
            Cure = $"Remove it from ComponentRevisions of stack '{stack}', or give a source the revision "
                + $"'{SourceRevision.OfEnvText}'.",
        };

    public static Problem FinalizerWithKeptApplications(
        Position position, string subject, string finalizer, StackName stack) =>
        new(
            "APP102",
            subject,
            $"{subject} gives its Applications the finalizer '{finalizer}', but stack '{stack}' keeps removed "
                + "Applications.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Deleting such an Application also deletes its workloads.",
            Cure = "Remove the finalizer.",
        };
}
