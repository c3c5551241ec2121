using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What can be wrong with a revision.</summary>
public static class RevisionProblems
{
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

    public static Problem BadRevision(Position? position, string subject, string revision, string brokenRule) =>
        new("REV001", subject, $"revision '{revision}' of {subject} {brokenRule}.")
        {
            Position = position,
            Consequence = "What is installed would depend on more than this text.",
            Cure = "Name a branch, a tag or a commit.",
        };
}
