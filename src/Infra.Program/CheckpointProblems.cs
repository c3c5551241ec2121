using Infra.Foundation;

namespace Infra.Program;

/// <summary>Problems with how the engine saves the state.</summary>
internal static class CheckpointProblems
{
    /// <param name="isSet">True if the variable has a value that the engine does not read as true.</param>
    public static Problem SavedAfterEveryStep(StackName stack, int clusters, string variable, bool isSet) =>
        new(
            "OUT116",
            Subject.Stack(stack),
            $"stack '{stack}' declares {Wording.Count(clusters, "cluster")}, and {variable} is "
                + (isSet ? "neither 'true' nor '1'" : "not set")
                + ": on a file or object-store backend the engine saves the whole state after every step, in "
                + "previews too.")
        {
            Severity = Severity.Warning,
            Consequence = "A preview of 200 new clusters takes 32 seconds and 3.6 GB; one of 1,000 takes more than "
                + "20 GB and does not end. With the variable 1,000 take 45 seconds and 0.64 GB.",
            Cure = $"Set {variable}=true for previews. For an update it is a choice: docs/operations.md, "
                + "\"A thousand clusters\".",
        };
}
