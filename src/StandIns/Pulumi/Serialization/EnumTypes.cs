using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Open enumerations: structs around a string or double.</summary>
internal static class EnumTypes
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Operators = new();

    public static object Unwrap(object value) =>
        Operators.GetOrAdd(value.GetType(), OperatorOf).Invoke(null, [value])!;

    private static MethodInfo OperatorOf(Type type)
    {
        var method = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        if (method is not null && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
            return method;

        throw new InvalidOperationException(
            $"Expected {type.FullName} to have an explicit conversion operator to String or Double.");
    }
}
