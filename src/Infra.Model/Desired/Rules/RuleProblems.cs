using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with the rules of stacks.</summary>
internal static class RuleProblems
{
    public static Problem RingLabelNotOwn(StackName stack, string label, IEnumerable<string> own) =>
        new(
            "ROL001",
            $"stack '{stack}'",
            $"the rings of stack '{stack}' use label '{label}', which is not in its OwnLabels.")
        {
            Consequence = "No Application would have the label, so all would be in the last step.",
            Cure = Wording.DidYouMean(label, own, $"Add it to OwnLabels of stack '{stack}'."),
        };

    public static Problem UnusableRings(StackName stack, string what) =>
        new("ROL002", $"stack '{stack}'", $"{what} in the rings of stack '{stack}'.")
        {
            Consequence =
                "Argo CD would reject the ApplicationSets, or sync an Application in an unexpected step.",
            Cure = $"Fix Rollout of stack '{stack}'.",
        };

    public static Problem UnknownStack(string stack, IEnumerable<string> known) =>
        new("SET004", $"stack '{stack}'", $"stack '{stack}' has no environment in this program.")
        {
            Cure = Wording.DidYouMean(stack, known, $"The stacks are {Wording.List(known)}."),
        };
}
