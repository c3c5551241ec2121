using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Pairs of an `env` label and the catalog's revision that its clusters follow.</summary>
public static class CatalogRevisions
{
    public static ImmutableSortedDictionary<EnvName, string> Of(
        params IEnumerable<(string Env, string Revision)> pairs) =>
        pairs.ToImmutableSortedDictionary(pair => EnvName.Parse(pair.Env), pair => pair.Revision);

    /// <summary>Pairs of a component and the revision that it follows in place of its env's.</summary>
    public static ImmutableSortedDictionary<ComponentName, string> OfComponents(
        params IEnumerable<(string Component, string Revision)> pairs) =>
        pairs.ToImmutableSortedDictionary(pair => ComponentName.Parse(pair.Component), pair => pair.Revision);
}
