using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// The clusters of some supervisors, out of an environment that is too large for one stack. They belong to the part,
/// and to nobody else; the main stack has the rest, and owns the projects, the repositories' logins and the values
/// service for all.
/// </summary>
public sealed record EnvironmentPart
{
    /// <summary>The main stack, which is no part itself.</summary>
    public required StackName Of { get; init; }

    /// <summary>
    /// Names of `infra:supervisors`. A cluster never changes its supervisor, so it changes its stack only by a page.
    /// </summary>
    public required ImmutableSortedSet<string> Supervisors { get; init; }

    /// <summary>What has to hold between the page of the part and that of its main stack.</summary>
    internal void Check(StackRules rules, StackRules main, ProblemList problems)
    {
        if (Supervisors.IsEmpty) problems.Add(PartProblems.NoSupervisors(rules.Stack));
        if (KubernetesNames.BrokenLabelRule(rules.Stack.ToString()) is { } rule)
            problems.Add(PartProblems.NameOfPart(rules.Stack, rule));
        if (rules.Project != main.Project)
            problems.Add(PartProblems.OwnedByMain(rules.Stack, main.Stack, nameof(StackRules.Project)));
        if (!rules.Projects.IsEmpty && rules.Projects != main.Projects)
            problems.Add(PartProblems.OwnedByMain(rules.Stack, main.Stack, nameof(StackRules.Projects)));
        if (rules.Delivery is StackDelivery.ConfigMap && main.Delivery is not StackDelivery.ConfigMap)
            problems.Add(PartProblems.OwnedByMain(rules.Stack, main.Stack, nameof(StackRules.Delivery)));
        var missing = main.WithheldComponents.Except(rules.WithheldComponents);
        if (!missing.IsEmpty) problems.Add(PartProblems.WithheldByMain(rules.Stack, main.Stack, missing));
    }
}
