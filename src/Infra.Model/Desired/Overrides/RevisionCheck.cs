using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>The rules for a revision, wherever it is written.</summary>
internal static class RevisionCheck
{
    public static void Check(
        string revision, Position? position, string subject, StackRules rules, ProblemList problems)
    {
        if (BrokenRule(revision) is { } rule)
            problems.Add(RevisionProblems.BadRevision(position, subject, revision, rule));
        if (rules.DevelopmentRevisions.Contains(revision))
            problems.Add(RevisionProblems.DevelopmentRevision(position, subject, rules.Stack, revision));
    }

    // Argo CD evaluates the values of a cluster generator as templates.
    private static string? BrokenRule(string revision)
    {
        if (revision.Contains("{{", StringComparison.Ordinal)) return "is a template";
        return revision is "HEAD" || string.IsNullOrWhiteSpace(revision) ? "means the newest version" : null;
    }
}
