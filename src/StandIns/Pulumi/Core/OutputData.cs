using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value and its marks: the resources it depends on, whether it is known, whether it is secret.</summary>
internal readonly struct OutputData<T>(ImmutableHashSet<Resource> resources, T value, bool isKnown, bool isSecret)
{
    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public T Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    public OutputData<T> WithSecret() => new(Resources, Value, IsKnown, isSecret: true);

    public OutputData<T> WithResources(ImmutableHashSet<Resource> resources) =>
        new(ResourceSet.Union(Resources, resources), Value, IsKnown, IsSecret);
}

internal static class OutputData
{
    public static OutputData<T> Plain<T>(T value) => new(ResourceSet.Empty, value, isKnown: true, isSecret: false);

    public static OutputData<T> Unknown<T>(T value) => new(ResourceSet.Empty, value, isKnown: false, isSecret: false);
}
