using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What can be wrong when a stack's rules, the catalog and the fleet are put together.</summary>
internal static class CompositionProblems
{
    public static Problem ApplicationTwice(
        Position position, ComponentName first, ComponentName second, string application) =>
        new(
            "APP008",
            $"component '{second}'",
            $"components '{first}' and '{second}' both make the Application '{application}'.")
        {
            Position = position,
            Consequence = "Two ApplicationSets would overwrite each other's.",
            Cure = "Give one of them another 'application'.",
        };

    public static Problem ReleaseTwice(
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
            Consequence = "Objects of one name would change back and forth.",
            Cure = "Give one of them another 'release' or 'namespace'.",
        };

    public static Problem UnknownRequiredBundle(StackName stack, BundleName bundle, IEnumerable<string> known) =>
        new(
            "CAT006",
            $"stack '{stack}'",
            $"stack '{stack}' requires bundle '{bundle}', which the catalog does not have.")
        {
            Consequence = "No cluster could fulfil it.",
            Cure = Wording.DidYouMean(
                bundle.ToString(),
                known,
                $"Mend RequiredBundles of stack '{stack}', or add the bundle to the catalog."),
        };

    public static Problem UnknownWithheldComponent(
        StackName stack, ComponentName component, IEnumerable<string> known) =>
        new(
            "CAT007",
            $"stack '{stack}'",
            $"stack '{stack}' withholds component '{component}', which the catalog does not have.")
        {
            Consequence = "A component that was meant would be deployed.",
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
            Consequence = "A component that was meant would follow its env.",
            Cure = Wording.DidYouMean(
                component.ToString(), known, $"Remove it from ComponentRevisions of stack '{stack}'."),
        };

    public static Problem RevisionOfFixedComponent(StackName stack, Component component) =>
        new(
            "REV003",
            $"stack '{stack}'",
            $"stack '{stack}' has a revision for component '{component.Name}', none of whose sources follows the env.")
        {
            Position = component.Position,
            Consequence = "It would change nothing.",
            Cure = $"Remove it from ComponentRevisions of stack '{stack}', or give a source the revision "
                + $"'{SourceRevision.OfEnvText}'.",
        };

    public static Problem FinalizerWhereKept(Position position, string subject, string finalizer, StackName stack) =>
        new(
            "APP102",
            subject,
            $"{subject} gives its Applications the finalizer '{finalizer}', and stack '{stack}' keeps what is removed.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Whoever deletes such an Application deletes its workloads with it.",
            Cure = "Remove the finalizer.",
        };
}
