using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Finds settings of a stack's projects that Argo CD would reject or that would have no effect.</summary>
internal static partial class ProjectLints
{
    private const int LongestDescription = 255;

    public static void Check(IEnumerable<Component> components, StackRules rules, ProblemList problems)
    {
        var used = components
            .Select(component => component.Project)
            .OfType<string>()
            .Append(rules.Project)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (project, own) in rules.Projects)
        {
            if (!used.Contains(project)) problems.Add(ProjectProblems.UnusedProject(rules.Stack, project, used));
            foreach (var (what, rule) in BrokenTexts(
                own)) problems.Add(ProjectProblems.BadProjectRule(project, what, rule));
            foreach (var window in own.SyncWindows)
            {
                if (BrokenRule(window) is { } rule)
                    problems.Add(ProjectProblems.BadSyncWindow(project, window.Schedule, rule));
            }

            foreach (var (role, policy) in own.Roles.SelectMany(
                role => role.Value.Policies, (role, policy) => (role.Key, policy)))
            {
                if (BrokenRule(policy, project, role) is { } rule)
                    problems.Add(ProjectProblems.BadPolicy(project, role, policy, rule));
            }
        }
    }

    private static IEnumerable<(string What, string Rule)> BrokenTexts(ProjectRules own)
    {
        if (own.Description?.Length > LongestDescription)
            yield return ("the description", $"has more than {LongestDescription} characters");
        foreach (var name in own.DeniedNamespaces.Where(name => !NamespacePattern().IsMatch(name)))
            yield return ($"denied namespace '{name}'", "is neither a namespace nor a pattern of one with '*'");
        foreach (var role in own.Roles.Keys.Where(role => !RoleName().IsMatch(role)))
            yield return ($"role '{role}'", "has characters other than letters, digits and inner '-' or '_'");
    }

    private static string? BrokenRule(SyncWindow window) => window switch
    {
        _ when CronSchedule.BrokenRule(window.Schedule) is { } rule => rule,
        _ when window.Duration < TimeSpan.FromMinutes(1) || window.Duration.Ticks % TimeSpan.TicksPerMinute != 0 =>
            "does not last whole minutes",
        { TimeZone: { } zone } when !ZoneName().IsMatch(zone) =>
            $"has the time zone '{zone}', which is not written as 'Europe/Berlin'",
        { Applications: [], Namespaces: [], Clusters: [] } =>
            "matches nothing: it names no applications, namespaces or clusters",
        _ => null,
    };

    private static string? BrokenRule(string policy, string project, string role)
    {
        var parts = policy.Split(',').Select(part => part.Trim()).ToArray();
        return parts switch
        {
            { Length: not 6 } => "does not have six parts",
            _ when parts[0] != "p" || parts[1] != $"proj:{project}:{role}" =>
                $"does not begin with 'p, proj:{project}:{role}, '",
            _ when !parts[4].StartsWith(project + "/", StringComparison.Ordinal) =>
                $"applies to something outside '{project}/'",
            _ when parts[5] is not ("allow" or "deny") => "ends with neither 'allow' nor 'deny'",
            _ => null,
        };
    }

    [GeneratedRegex(@"^[a-z0-9*]([a-z0-9*-]*[a-z0-9*])?\z")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?\z")]
    private static partial Regex RoleName();

    [GeneratedRegex(@"^(UTC|[A-Z][A-Za-z]+(/[A-Z][A-Za-z_+0-9-]+)+)\z")]
    private static partial Regex ZoneName();
}
