using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with a revision.</summary>
public static class RevisionProblems
{
    /// <summary>APP010, something follows a branch that the stack counts as work in progress.</summary>
    /// <param name="position">Null if the stack's rules contain the revision.</param>
    public static Problem DevelopmentRevision(Position? position, string subject, StackName stack, string revision) =>
        new(
            "APP010",
            subject,
            $"{subject} follows '{revision}', which stack '{stack}' counts as a development revision.")
        {
            Position = position,
            Consequence = "Experiments on that revision would reach the stack's clusters at once.",
            Cure = $"Follow a released revision, or fix DevelopmentRevisions of stack '{stack}'.",
        };

    /// <summary>REV001, a revision is a template, blank or `HEAD`.</summary>
    /// <param name="position">Null if the stack's rules contain the revision.</param>
    /// <param name="brokenRule">The end of a sentence, such as `is a template`.</param>
    public static Problem BadRevision(Position? position, string subject, string revision, string brokenRule) =>
        new("REV001", subject, $"revision '{revision}' of {subject} {brokenRule}.")
        {
            Position = position,
            Consequence = "What is installed would depend on more than this text.",
            Cure = "Name a branch, a tag or a commit.",
        };
}
