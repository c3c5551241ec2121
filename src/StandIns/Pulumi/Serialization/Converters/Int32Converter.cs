namespace Pulumi.Serialization;

internal sealed class Int32Converter : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn) =>
        value is double number
            ? Conversion.To((int)number)
            : Conversion.Mismatch(typeof(double).FullName!, value, context);
}
