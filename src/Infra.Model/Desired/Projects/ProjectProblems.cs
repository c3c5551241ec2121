using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with a stack's rules for its Argo CD projects.</summary>
internal static class ProjectProblems
{
    public static Problem BadSyncWindow(string project, string schedule, string brokenRule) =>
        new("APP017", $"project '{project}'", $"the sync window '{schedule}' of project '{project}' {brokenRule}.")
        {
            Consequence = "Argo CD would reject every sync of the project, or the window would never open.",
            Cure = MendProjects,
        };

    public static Problem BadPolicy(string project, string role, string policy, string brokenRule) =>
        new(
            "APP018",
            $"project '{project}'",
            $"the policy '{policy}' of role '{role}' in project '{project}' {brokenRule}.")
        {
            Consequence = "Argo CD would reject the project.",
            Cure = $"Write it as: p, proj:{project}:{role}, applications, sync, {project}/*, allow",
        };

    public static Problem UnusedProject(StackName stack, string project, IEnumerable<string> used) =>
        new(
            "APP019",
            $"project '{project}'",
            $"stack '{stack}' has rules for project '{project}', which none of its components uses.")
        {
            Consequence = "The project is not declared, and its rules protect nothing.",
            Cure = Wording.DidYouMean(project, used, "Remove them, or name the project in a component."),
        };

    public static Problem BadProjectRule(string project, string what, string brokenRule) =>
        new("APP020", $"project '{project}'", $"{what} of project '{project}' {brokenRule}.")
        {
            Cure = MendProjects,
        };

    private const string MendProjects = "Fix Projects on the stack's page in stacks/.";
}
