using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types. Equal only to a union of the same case and value.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _t0;
    private readonly T1 _t1;

    private Union(T0 t0, T1 t1, bool isT1)
    {
        _t0 = t0;
        _t1 = t1;
        IsT1 = isT1;
    }

    public T0 AsT0 => IsT0 ? _t0 : throw IsNot("T0", "T1");

    public T1 AsT1 => IsT1 ? _t1 : throw IsNot("T1", "T0");

    public bool IsT0 => !IsT1;

    public bool IsT1 { get; }

    public object Value => IsT1 ? _t1! : _t0!;

    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isT1: false);

    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isT1: true);

    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        Match(t0 => Union<TResult, T1>.FromT0(mapFunc(t0)), Union<TResult, T1>.FromT1);

    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        Match(Union<T0, TResult>.FromT0, t1 => Union<T0, TResult>.FromT1(mapFunc(t1)));

    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) => Match(
            t0 => Union<TResult0, TResult1>.FromT0(mapFunc0(t0)),
            t1 => Union<TResult0, TResult1>.FromT1(mapFunc1(t1)));

    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(_t1) : f0(_t0);

    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1) f1(_t1);
        else f0(_t0);
    }

    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        value = _t0;
        remainder = _t1;
        return IsT0;
    }

    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        value = _t1;
        remainder = _t0;
        return IsT1;
    }

    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T0, T1> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    public override string ToString() => $"{(IsT1 ? typeof(T1) : typeof(T0)).FullName}: {Value}";

    private static InvalidOperationException IsNot(string asked, string actual) =>
        new($"Cannot return as {asked} as result is {actual}");
}
