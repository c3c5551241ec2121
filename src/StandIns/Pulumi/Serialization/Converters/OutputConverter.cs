using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Makes of a deserialized value what an output's declared type asks for. A mismatch is a warning and the type's
/// default, never a failure: providers may answer more loosely than their schema says.
/// </summary>
internal abstract class OutputConverter
{
    private static readonly ConcurrentDictionary<Type, OutputConverter> Converters = new();

    public static OutputConverter Of(Type type) => Converters.GetOrAdd(type, Make);

    public object? Convert(object? value, string context, Action<string> warn)
    {
        var conversion = TryConvert(value, context, warn);
        if (conversion.Error is not null) warn(conversion.Error);
        return conversion.Value;
    }

    public Conversion TryConvert(object? value, string context, Action<string> warn) =>
        value is null ? Conversion.To(null) : TryConvertValue(value, context, warn);

    protected abstract Conversion TryConvertValue(object value, string context, Action<string> warn);

    private static OutputConverter Make(Type type)
    {
        if (type == typeof(object)) return new IdentityConverter<object>();
        if (type == typeof(string)) return new IdentityConverter<string>();
        if (type == typeof(bool)) return new IdentityConverter<bool>();
        if (type == typeof(double)) return new IdentityConverter<double>();
        if (type == typeof(int)) return new Int32Converter();
        if (type == typeof(JsonElement)) return new JsonElementConverter();
        if (type.IsAssignableTo(typeof(Resource))) return Generic(typeof(IdentityConverter<>), type);
        if (type.IsEnum) return new EnumConverter(type);
        if (type.IsConstructedGenericType) return MakeGeneric(type);
        if (type.IsDefined(typeof(EnumTypeAttribute), inherit: false)) return new EnumTypeConverter(type);
        return new OutputTypeConverter(type);
    }

    private static OutputConverter MakeGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(Nullable<>)) return Make(arguments[0]);
        if (definition == typeof(ImmutableArray<>)) return Generic(typeof(ArrayConverter<>), arguments);
        if (definition == typeof(ImmutableDictionary<,>)) return Generic(typeof(MapConverter<>), arguments[1]);
        if (definition == typeof(Union<,>)) return Generic(typeof(UnionConverter<,>), arguments);
        if (definition == typeof(Output<>)) return Generic(typeof(NestedOutputConverter<>), arguments);
        throw new InvalidOperationException($"Unexpected generic target type {type.FullName}");
    }

    private static OutputConverter Generic(Type definition, params Type[] arguments) =>
        (OutputConverter)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
