using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>The overrides of one cluster that are in force.</summary>
/// <param name="Revision">For every component that follows the env's revision; null if the cluster follows its
/// stack.</param>
/// <param name="Revisions">For single components; these override <paramref name="Revision"/>.</param>
/// <param name="Off">The components that the cluster does not get.</param>
internal sealed record ClusterOverrides(
    string? Revision, ImmutableSortedDictionary<ComponentName, string> Revisions, ImmutableSortedSet<ComponentName> Off)
{
    public static ClusterOverrides None { get; } = new(
        null, ImmutableSortedDictionary<ComponentName, string>.Empty, []);
}
