namespace Pulumi;

public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    private InputUnion(Union<T0, T1> value)
        : base(value)
    {
    }

    public static implicit operator InputUnion<T0, T1>(T0 value) => new(new Union<T0, T1>(value));

    public static implicit operator InputUnion<T0, T1>(T1 value) => new(new Union<T0, T1>(value));
}
