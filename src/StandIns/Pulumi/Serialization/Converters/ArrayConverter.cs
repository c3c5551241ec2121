using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal sealed class ArrayConverter<T> : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        if (value is not ImmutableArray<object?> elements)
            return Conversion.Mismatch(typeof(ImmutableArray<object>).FullName!, value, context);
        if (typeof(T) == typeof(object)) return Conversion.To(value);

        var converter = Of(typeof(T));
        var converted = ImmutableArray.CreateBuilder<T>(elements.Length);
        foreach (var element in elements)
            converted.Add(converter.Convert(element, context, warn) is { } found ? (T)found : default!);
        return Conversion.To(converted.MoveToImmutable());
    }
}
