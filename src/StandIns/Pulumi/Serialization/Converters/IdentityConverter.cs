namespace Pulumi.Serialization;

internal sealed class IdentityConverter<T> : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn) =>
        value is T ? Conversion.To(value) : Conversion.Mismatch(typeof(T).FullName!, value, context);
}
