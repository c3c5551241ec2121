namespace Pulumi.Serialization;

internal sealed class EnumConverter(Type type) : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn) =>
        value is double number
            ? Conversion.To(Enum.ToObject(type, (int)number))
            : Conversion.Mismatch(typeof(double).FullName!, value, context);
}
