using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types an output can have. Any other is a mistake in the program, told before anything runs.</summary>
internal static class OutputTypes
{
    private static readonly ImmutableHashSet<Type> Plain =
        [typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement)];

    private static readonly ImmutableHashSet<Type> Wrappings =
        [typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(Output<>)];

    public static void ThrowIfUnsupported(string context, Type type) => Check(context, type, []);

    /// <summary>The same for values: of inputs and outputs, what they hold counts.</summary>
    public static void ThrowIfUnsupported(string context, IEnumerable<object?> values)
    {
        var seen = new HashSet<Type>();
        foreach (var value in values)
        {
            if (value is null) continue;

            var type = value.GetType();
            Check(context, value is IDeferredValue and not IInputCollection ? ContentOf(type) : type, seen);
        }
    }

    public static ConstructorInfo ConstructorOf(Type type)
    {
        var constructors = type.GetConstructors(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var marked = constructors.FirstOrDefault(
            constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        if (marked is not null) return marked;

        return constructors.Where(constructor => constructor.IsPublic).ToArray() is [var only]
            ? only
            : throw new InvalidOperationException(
                $"{type.FullName} had [OutputTypeAttribute], but did not contain constructor marked with " +
                "[OutputConstructorAttribute].");
    }

    private static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || type.IsAssignableTo(typeof(Resource))) return;

        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)) return;

        if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, seen);
            return;
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            EnumTypes.ThrowIfUnsupported(type);
            return;
        }

        if (!type.IsDefined(typeof(OutputTypeAttribute)))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n" +
                "    String, Boolean, Int32, Double,\n" +
                "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n" +
                "    a class explicitly marked with the [OutputTypeAttribute].");
        }

        foreach (var parameter in ConstructorOf(type).GetParameters())
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableDictionary<,>))
        {
            if (arguments[0] != typeof(string))
            {
                throw new InvalidOperationException(
                    $"{context} contains invalid type {type.FullName}:\n" +
                    "    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
            }

            Check(context, arguments[1], seen);
            return;
        }

        if (!Wrappings.Contains(definition))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n" +
                "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in arguments) Check(context, argument, seen);
    }

    private static Type ContentOf(Type type) => type.GenericTypeArguments is [var content] ? content : type;
}
