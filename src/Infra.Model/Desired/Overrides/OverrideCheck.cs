using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Checks what one cluster's file says about revisions and components: whether they exist and the dates are valid, and
/// whether it changes anything.
/// </summary>
/// <param name="cluster">Null if the cluster is not in the fleet; checks that need it are then skipped.</param>
internal sealed class OverrideCheck(
    Deviations deviations, Cluster? cluster, Catalog catalog, StackRules rules, ProblemList problems)
{
    // How many days ahead the end of an override is announced.
    private const int Notice = 7;

    /// <summary>
    /// The overrides in force on the given day. Unknown components are left out; an expired override is an error.
    /// </summary>
    public ClusterOverrides Resolve(DateOnly today)
    {
        foreach (var end in deviations.Overrides) CheckEnd(end, today);
        CheckRevisions();
        var disabled = Disabled();
        var single = Single();
        var whole = Whole();
        var revisions = single
            .Where(pair => pair.Value.Revision is not null)
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Revision!);
        ReportNothingChanged(single, whole, disabled);
        return new(
            whole?.Revision ?? deviations.Revision?.Text,
            revisions,
            disabled.Union(single.Where(pair => pair.Value.Revision is null).Select(pair => pair.Key)));
    }

    private void CheckEnd(Override end, DateOnly today)
    {
        if (end.Until < today) problems.Add(OverrideProblems.OverrideExpired(end, deviations.Cluster));
        else if (end.Until.DayNumber - today.DayNumber <= Notice)
            problems.Add(OverrideProblems.OverrideEnds(end, deviations.Cluster));
    }

    private void CheckRevisions()
    {
        var written = deviations.Overrides
            .Where(one => one.Revision is not null)
            .Select(
                one => (Text: one.Revision!, one.Position, Subject: $"an override of cluster '{deviations.Cluster}'"))
            .ToList();
        if (deviations.Revision is { } own) written.Add((own.Text, own.Position, $"cluster '{deviations.Cluster}'"));
        foreach (var (text, position, subject) in written) RevisionCheck.Check(
            text, position, subject, rules, problems);
    }

    private ImmutableSortedSet<ComponentName> Disabled()
    {
        var disabled = ImmutableSortedSet.CreateBuilder<ComponentName>();
        foreach (var item in deviations.Disabled)
        {
            if (Known(item) is not { } component) continue;
            if (!disabled.Add(component.Name))
                problems.Add(OverrideProblems.DuplicateDisabled(item.Position, deviations.Cluster, component.Name));
            ReportNotAskedFor(item.Position, component);
        }

        return disabled.ToImmutable();
    }

    private Dictionary<ComponentName, Override> Single()
    {
        var single = new Dictionary<ComponentName, Override>();
        foreach (var one in deviations.Overrides)
        {
            if (one.Component is not { } written || Known(written) is not { } component) continue;
            if (!single.TryAdd(component.Name, one))
            {
                problems.Add(OverrideProblems.DuplicateOverride(
                    one.Position, deviations.Cluster, single[component.Name].Position, component.Name));
            }

            if (one.Revision is not null && !component.FollowsEnv)
            {
                problems.Add(
                    OverrideProblems.OverrideOfFixedRevision(one.Position, deviations.Cluster, component.Name));
            }

            ReportNotAskedFor(one.Position, component);
        }

        return single;
    }

    private Override? Whole()
    {
        Override? whole = null;
        foreach (var one in deviations.Overrides.Where(one => one.Component is null))
        {
            if (whole is not null)
                problems.Add(
                    OverrideProblems.DuplicateOverride(one.Position, deviations.Cluster, whole.Position, null));
            whole ??= one;
        }

        return whole;
    }

    private Component? Known(YamlScalar written)
    {
        if (ComponentName.TryParse(written.Text, out var name)
            && catalog.Components.TryGetValue(name, out var component))
            return component;
        problems.Add(OverrideProblems.OverrideOfUnknownComponent(
            written.Position,
            deviations.Cluster,
            written.Text,
            catalog.Components.Keys.Select(known => known.ToString())));
        return null;
    }

    private void ReportNotAskedFor(Position position, Component component)
    {
        if (rules.WithheldComponents.Contains(component.Name))
        {
            problems.Add(
                OverrideProblems.OverrideOfWithheld(position, deviations.Cluster, component.Name, rules.Stack));
        }
        else if (cluster is not null && !cluster.Bundles.Contains(component.Bundle))
        {
            problems.Add(OverrideProblems.OverrideNotAskedFor(position, deviations.Cluster, component));
        }
    }

    private void ReportNothingChanged(
        Dictionary<ComponentName, Override> single, Override? whole, ImmutableSortedSet<ComponentName> disabled)
    {
        if (cluster is null) return;
        if (deviations.Revision is { } own && Followers().All(component => OfStack(component) == own.Text))
        {
            problems.Add(OverrideProblems.SameRevision(
                own.Position, $"'revision' of cluster '{deviations.Cluster}'", own.Text));
        }

        if (whole is not null
            && Followers().All(component => (deviations.Revision?.Text ?? OfStack(component)) == whole.Revision))
        {
            problems.Add(OverrideProblems.SameRevision(
                whole.Position, $"an override of cluster '{deviations.Cluster}'", whole.Revision!));
        }

        foreach (var (name, one) in single)
        {
            var component = catalog.Components[name];
            var anyway = whole?.Revision ?? deviations.Revision?.Text ?? OfStack(component);
            if (disabled.Contains(name))
            {
                problems.Add(OverrideProblems.AlreadyDisabled(one.Position, deviations.Cluster, name));
            }
            else if (component.FollowsEnv && one.Revision == anyway)
            {
                problems.Add(OverrideProblems.SameRevision(
                    one.Position, $"an override of component '{name}' in cluster '{deviations.Cluster}'", anyway));
            }
        }
    }

    private IEnumerable<Component> Followers() =>
        catalog.Components.Values.Where(component => component.FollowsEnv
            && !rules.WithheldComponents.Contains(component.Name));

    private string OfStack(Component component) => rules.RevisionOf(cluster!.Env, component.Name);
}
