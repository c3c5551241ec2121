namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IUnion
{
    private readonly object? _value;

    internal Union(object? value) => _value = value;

    object? IUnion.Value => _value;
}
