namespace Pulumi.Serialization;

internal sealed class UnionConverter<T0, T1> : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        var first = Of(typeof(T0)).TryConvert(value, $"{context}.AsT0", warn);
        if (first.Error is null) return Conversion.To(Union<T0, T1>.FromT0((T0)first.Value!));

        var second = Of(typeof(T1)).TryConvert(value, $"{context}.AsT1", warn);
        return second.Error is null
            ? Conversion.To(Union<T0, T1>.FromT1((T1)second.Value!))
            : Conversion.Mismatch($"{typeof(T0).FullName} or {typeof(T1).FullName}", value, context);
    }
}
