using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Creates maps of revisions, for the rules of a stack.</summary>
public static class CatalogRevisions
{
    /// <summary>The revision of the service catalog that each env follows.</summary>
    /// <exception cref="FormatException">An env name is not valid.</exception>
    public static ImmutableSortedDictionary<EnvName, string> Of(
        params IEnumerable<(string Env, string Revision)> pairs) =>
        pairs.ToImmutableSortedDictionary(pair => EnvName.Parse(pair.Env), pair => pair.Revision);

    /// <summary>The revisions of components that do not follow their env.</summary>
    /// <exception cref="FormatException">A component name is not valid.</exception>
    public static ImmutableSortedDictionary<ComponentName, string> OfComponents(
        params IEnumerable<(string Component, string Revision)> pairs) =>
        pairs.ToImmutableSortedDictionary(pair => ComponentName.Parse(pair.Component), pair => pair.Revision);
}
