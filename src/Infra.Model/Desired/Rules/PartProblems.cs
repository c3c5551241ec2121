using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with stacks that share an environment.</summary>
internal static class PartProblems
{
    public static Problem EnvWithTwoOwners(EnvName env, StackName first, StackName second) =>
        new("DIV001", Subject.Stack(second), $"env '{env}' is owned by stack '{first}' and by stack '{second}'.")
        {
            Consequence = "Both would register its clusters.",
            Cure = $"Remove it from one of them, or make stack '{second}' a part of stack '{first}': Part on its page.",
        };

    public static Problem NoMainStack(StackName part, StackName main, bool isPart, IEnumerable<string> mains) =>
        new(
            "DIV002",
            Subject.Stack(part),
            $"stack '{part}' is a part of stack '{main}', "
                + (isPart ? "which is itself a part." : "which has no page in this program."))
        {
            Consequence = "The rest of its envs would belong to no stack.",
            Cure = isPart
                ? $"Make it a part of a main stack: {Wording.List(mains)}."
                : Wording.DidYouMean(main.ToString(), mains, $"The main stacks are {Wording.List(mains)}."),
        };

    public static Problem EnvOfNoMainStack(EnvName env, StackName part, StackName main) =>
        new(
            "DIV003",
            Subject.Stack(part),
            $"stack '{part}' has env '{env}', which its main stack '{main}' does not own.")
        {
            Consequence = "Clusters of the env on other supervisors would belong to no stack.",
            Cure = $"Remove the env from stack '{part}', or give it to stack '{main}' too.",
        };

    public static Problem SupervisorWithTwoStacks(EnvName env, string supervisor, StackName first, StackName second) =>
        new(
            "DIV004",
            Subject.Stack(second),
            $"stacks '{first}' and '{second}' both take the clusters of env '{env}' on supervisor '{supervisor}'.")
        {
            Consequence = "Both would register them.",
            Cure = "Remove the supervisor from one of the two pages.",
        };

    public static Problem NoSupervisors(StackName part) =>
        new("DIV005", Subject.Stack(part), $"stack '{part}' is a part without supervisors.")
        {
            Consequence = "No cluster would belong to it.",
            Cure = "Name supervisors in Part on its page.",
        };

    public static Problem NameOfPart(StackName part, string brokenRule) =>
        new("DIV011", Subject.Stack(part), $"the name of stack '{part}', which is a part, {brokenRule}.")
        {
            Consequence = "Its ApplicationSets have it in their names, and Kubernetes would reject them.",
            Cure = "Give the stack another name.",
        };

    public static Problem OwnedByMain(StackName part, StackName main, string rule) =>
        new(
            "DIV006",
            Subject.Stack(part),
            $"'{rule}' of stack '{part}' differs from that of its main stack '{main}'.")
        {
            Consequence = $"A control plane has one values service and one set of projects, and stack '{main}' owns "
                + "them.",
            Cure = $"Begin the page with '{main}': its rules with {{ Stack = …, Part = … }}.",
        };

    public static Problem WithheldByMain(StackName part, StackName main, IEnumerable<ComponentName> components) =>
        new(
            "DIV012",
            Subject.Stack(part),
            $"stack '{part}' gets {Wording.Named("component", [.. components.Select(one => one.ToString())])}, which "
                + $"stack '{main}', whose part it is, withholds.")
        {
            Consequence = $"The projects of stack '{main}' need not allow their repositories.",
            Cure = $"Withhold them in stack '{part}' too.",
        };
}
