using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A cluster's private Helm values, ordered by component; a component without any is absent.</summary>
public sealed record ClusterValues(ImmutableSortedDictionary<ComponentName, ComponentValues> Components)
{
    public static ClusterValues None { get; } = new(ImmutableSortedDictionary<ComponentName, ComponentValues>.Empty);

    /// <summary>The text of a component's values, empty where it has none.</summary>
    public string TextOf(ComponentName component) =>
        Components.TryGetValue(component, out var values) ? values.Text : "";
}
