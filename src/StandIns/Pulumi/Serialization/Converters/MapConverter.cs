using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal sealed class MapConverter<T> : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        if (value is not ImmutableDictionary<string, object?> entries)
            return Conversion.Mismatch(typeof(ImmutableDictionary<string, object>).FullName!, value, context);
        if (typeof(T) == typeof(object)) return Conversion.To(value);

        var converter = Of(typeof(T));
        var converted = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, entry) in entries)
            converted.Add(key, converter.Convert(entry, context, warn) is { } found ? (T)found : default!);
        return Conversion.To(converted.ToImmutable());
    }
}
