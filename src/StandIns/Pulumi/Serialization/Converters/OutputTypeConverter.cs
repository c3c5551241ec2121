using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Calls the constructor of an [OutputType] class with what the map has under the parameters' names.</summary>
internal sealed class OutputTypeConverter : OutputConverter
{
    private readonly ConstructorInvoker _constructor;
    private readonly ImmutableArray<(string Key, string Context, Type Type)> _parameters;

    public OutputTypeConverter(Type type)
    {
        var constructor = OutputTypes.ConstructorOf(type);
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters =
        [
            .. constructor.GetParameters().Select(parameter => (
                parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
                $"{type.FullName}({parameter.Name})",
                parameter.ParameterType)),
        ];
    }

    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        if (value is not ImmutableDictionary<string, object?> entries)
            return Conversion.Mismatch(typeof(ImmutableDictionary<string, object>).FullName!, value, context);

        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (key, parameterContext, type) = _parameters[i];
            var argument = entries.GetValueOrDefault(key);
            arguments[i] = Of(type).Convert(argument, parameterContext, warn) ?? DefaultOf(type);
        }

        return Conversion.To(_constructor.Invoke(arguments.AsSpan()));
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
