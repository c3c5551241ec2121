using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>The bundles and their components, each ordered by name; every component's bundle exists.</summary>
public sealed class Catalog
{
    private readonly ILookup<BundleName, Component> _byBundle;

    internal Catalog(IEnumerable<Bundle> bundles, IEnumerable<Component> components)
    {
        Bundles = bundles.ToImmutableSortedDictionary(bundle => bundle.Name, bundle => bundle);
        Components = components.ToImmutableSortedDictionary(component => component.Name, component => component);
        _byBundle = Components.Values.ToLookup(component => component.Bundle);
    }

    public ImmutableSortedDictionary<BundleName, Bundle> Bundles { get; }

    public ImmutableSortedDictionary<ComponentName, Component> Components { get; }

    public IEnumerable<Component> ComponentsOf(BundleName bundle) => _byBundle[bundle];
}
