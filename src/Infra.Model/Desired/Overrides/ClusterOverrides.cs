using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What holds for one cluster today: the more specific word has won.</summary>
/// <param name="Revision">For every component that follows the env's revision; null where the cluster follows its
/// stack.</param>
/// <param name="Revisions">For single components.</param>
/// <param name="Off">The components that the cluster does not get.</param>
internal sealed record ClusterOverrides(
    string? Revision, ImmutableSortedDictionary<ComponentName, string> Revisions, ImmutableSortedSet<ComponentName> Off)
{
    public static ClusterOverrides None { get; } = new(
        null, ImmutableSortedDictionary<ComponentName, string>.Empty, []);
}
