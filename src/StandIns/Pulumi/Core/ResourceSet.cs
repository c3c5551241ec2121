using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Sets of dependencies. Nearly all are empty or equal, so unions rarely allocate.</summary>
internal static class ResourceSet
{
    public static ImmutableHashSet<Resource> Empty => ImmutableHashSet<Resource>.Empty;

    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second)
    {
        if (second.IsEmpty || ReferenceEquals(first, second)) return first;
        return first.IsEmpty ? second : first.Union(second);
    }
}
