using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A cluster's private Helm values, ordered by component. Components without values are not in it.</summary>
public sealed record ClusterValues(ImmutableSortedDictionary<ComponentName, ComponentValues> Components)
{
    /// <summary>No values.</summary>
    public static ClusterValues None { get; } = new(ImmutableSortedDictionary<ComponentName, ComponentValues>.Empty);

    /// <summary>The text of a component's values; empty if it has none.</summary>
    public string TextOf(ComponentName component) =>
        Components.TryGetValue(component, out var values) ? values.Text : "";
}
