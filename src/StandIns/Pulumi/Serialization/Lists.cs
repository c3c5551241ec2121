using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal static class Lists
{
    private static readonly ConcurrentDictionary<Type, bool> ImmutableArrays = new();

    /// <summary>Returns the count; 0 for a default immutable array, whose Count throws.</summary>
    public static int CountOf(IList list) => IsDefaultArray(list) ? 0 : list.Count;

    private static bool IsDefaultArray(IList list) =>
        ImmutableArrays.GetOrAdd(list.GetType(), IsImmutableArray)
        && list.Equals(Activator.CreateInstance(list.GetType()));

    private static bool IsImmutableArray(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
