namespace Pulumi.Serialization;

internal sealed class NestedOutputConverter<T> : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        var (inner, error) = Of(typeof(T)).TryConvert(value, context, warn);
        return error is null ? Conversion.To(Output.Create(inner is null ? default! : (T)inner)) : new(null, error);
    }
}
