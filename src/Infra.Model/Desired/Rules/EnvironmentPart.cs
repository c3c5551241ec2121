using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Makes a stack a part of an environment that is too large for one stack. The part owns the clusters of its
/// supervisors. The main stack owns the other clusters, and the projects, repository credentials and values service for
/// all.
/// </summary>
public sealed record EnvironmentPart
{
    /// <summary>The main stack, which must not be a part itself.</summary>
    public required StackName MainStack { get; init; }

    /// <summary>
    /// Names from `infra:supervisors`. A cluster never changes its supervisor, so it only changes its stack when the
    /// rules change.
    /// </summary>
    public required ImmutableSortedSet<string> Supervisors { get; init; }

    /// <summary>Adds a problem for each rule of the part that conflicts with the main stack.</summary>
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
