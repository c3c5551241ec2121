using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>All bundles and components. The bundle of every component exists.</summary>
public sealed class Catalog
{
    private readonly ILookup<BundleName, Component> _byBundle;

    internal Catalog(IEnumerable<Bundle> bundles, IEnumerable<Component> components)
    {
        Bundles = bundles.ToImmutableSortedDictionary(bundle => bundle.Name, bundle => bundle);
        Components = components.ToImmutableSortedDictionary(component => component.Name, component => component);
        _byBundle = Components.Values.ToLookup(component => component.Bundle);
    }

    /// <summary>All bundles, ordered by name, including those without components.</summary>
    public ImmutableSortedDictionary<BundleName, Bundle> Bundles { get; }

    /// <summary>All components, ordered by name.</summary>
    public ImmutableSortedDictionary<ComponentName, Component> Components { get; }

    /// <summary>The components of a bundle, ordered by name; empty if it has none or does not exist.</summary>
    public IEnumerable<Component> ComponentsOf(BundleName bundle) => _byBundle[bundle];
}
