namespace Pulumi.Serialization;

internal sealed class EnumTypeConverter(Type type) : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        if (value is not (string or double))
            return Conversion.Mismatch($"{typeof(string).FullName} or {typeof(double).FullName}", value, context);

        return EnumTypes.ConstructorOf(type, value.GetType()) is { } constructor
            ? Conversion.To(constructor.Invoke([value]))
            : Conversion.Failed(
                $"Expected target type {type.FullName} to have a constructor with a single " +
                $"{value.GetType().FullName} parameter.");
    }
}
