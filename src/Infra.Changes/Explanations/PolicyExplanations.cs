using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains changes of the removal policy and of the way that values reach Argo CD.</summary>
internal static class PolicyExplanations
{
    public static IEnumerable<Explanation> Find(StateChange change)
    {
        var policies = change.StayingComponents
            .Select(
                name => (
                    Name: name,
                    Before: change.Before.Components[name].Removal,
                    After: change.After.Components[name].Removal))
            .Where(set => !set.Before.IsSameAs(set.After))
            .GroupBy(set => (set.After.Deletes, WereTaking: set.Before.TakesWorkloads, set.After.TakesWorkloads));
        foreach (var sets in policies)
        {
            yield return RemovalPolicy(
                change,
                [.. sets.Select(set => set.Name)],
                sets.Key.Deletes,
                sets.Key.WereTaking,
                sets.Key.TakesWorkloads);
        }

        var deliveries = change.StayingComponents
            .Where(name => change.Before.Components[name].Delivery != change.After.Components[name].Delivery
                && IsPrivate(change.Before, name)
                && IsPrivate(change.After, name))
            .GroupBy(name => change.After.Components[name].Delivery);
        foreach (var sets in deliveries) yield return Delivery(change, [.. sets], sets.Key);
    }

    private static bool IsPrivate(StackState state, string component) =>
        state.Components[component].Delivery is not RegisteredDelivery.None;

    private static Explanation RemovalPolicy(
        StateChange change, List<string> components, bool deletes, bool wereTaking, bool takes)
    {
        var count = Staying(change, components);
        var then = (deletes, takes) switch
        {
            (true, true) => "From now on Argo CD deletes Applications that no cluster asks for, with their workloads.",
            (true, false) =>
                "From now on Argo CD deletes Applications that no cluster asks for; their workloads keep running.",
            _ => "From now on Applications that no cluster asks for stay until someone deletes them by hand.",
        };
        var finalizers = wereTaking == takes
            ? ""
            : $" Argo CD {(takes ? "gives" : "takes")} the finalizer that deletes workloads "
                + $"{(takes ? "to" : "from")} {Wording.Count(count, "existing Application")}.";
        return Fill(change, ExplanationKind.RemovalPolicyChanges, components, count) with
        {
            What = $"The policy for removed Applications changes in {Wording.Count(components.Count, "component")}.",
            Consequence = then + finalizers,
            Fields = components.SelectMany(component => change.SetFields(component, FieldPaths.IsRemovalPolicy)),
            ApplicationFate = wereTaking == takes ? ApplicationFate.Unchanged : ApplicationFate.Updated,
        };
    }

    private static Explanation Delivery(StateChange change, List<string> components, RegisteredDelivery delivery)
    {
        var count = Staying(change, components);
        return Fill(change, ExplanationKind.DeliveryChanges, components, count) with
        {
            What = $"The values of {Wording.Count(components.Count, "component")} come "
                + $"{(delivery is RegisteredDelivery.ValuesService ? "from the values service instead of their "
                + "ApplicationSets" : "with their ApplicationSets instead of the values service")}.",
            Consequence = delivery is RegisteredDelivery.ValuesService
                ? $"{Wording.Applications(count)} stay as they are as long as the values are the same. The service "
                    + "must answer before the sets change; until it does, they change nothing."
                : $"{Wording.Applications(count)} stay as they are as long as the values are the same.",
            Fields = DeliveryFields(change, components),
        };
    }

    private static Explanation Fill(StateChange change, ExplanationKind kind, List<string> components, int applications)
    {
        var isAll = components.Count == change.StayingComponents.Length;
        return new()
        {
            Kind = kind,
            Subject = isAll ? ExplanationSubject.Stack : ExplanationSubject.Component,
            Names = isAll ? [change.After.Stack.ToString()] : [.. components.Order(StringComparer.Ordinal)],
            What = "",
            Applications = applications,
            AffectedApplications = [.. change.ApplicationsStaying(components)],
            Objects = [],
        };
    }

    private static int Staying(StateChange change, List<string> components) =>
        components.Sum(change.Staying);

    // The values service needs a text per Application and a hash per cluster; inline values need neither.
    private static IEnumerable<ChangedField> DeliveryFields(StateChange change, List<string> components) =>
        components.SelectMany(component => change.SetFields(component, FieldPaths.IsDelivery))
            .Concat(change.StayingClusters.SelectMany(cluster => change.SecretFields(cluster, FieldPaths.ValuesHash)))
            .Concat(components.SelectMany(component => change.Before.ByComponent[component]
                .SelectMany(application => change.EmptyValuesFields(application.Cluster, component))));
}
