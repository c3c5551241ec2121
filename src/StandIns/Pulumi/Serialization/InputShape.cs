using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The inputs of an args class, found by reflection once for each class.</summary>
internal static class InputShape
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Shapes = new();
    private static readonly MethodInfo PropertyReader =
        typeof(InputShape).GetMethod(nameof(TypedReader), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static ImmutableArray<InputMember> Find(InputArgs args) => Shapes.GetOrAdd(args.GetType(), Find);

    private static ImmutableArray<InputMember> Find(Type type) =>
    [
        .. from field in type.GetFields(Instance)
           let attribute = field.GetCustomAttribute<InputAttribute>()
           where attribute is not null
           select new InputMember(attribute, field, field.GetValue),
        .. from property in type.GetProperties(Instance)
           let attribute = property.GetCustomAttribute<InputAttribute>()
           where attribute is not null
           select new InputMember(attribute, property, ReaderOf(type, property)),
    ];

    private static Func<object, object?> ReaderOf(Type type, PropertyInfo property) =>
        (Func<object, object?>)PropertyReader
            .MakeGenericMethod(type, property.PropertyType)
            .Invoke(null, [property.GetMethod])!;

    private static Func<object, object?> TypedReader<TArgs, TValue>(MethodInfo getter)
    {
        var read = getter.CreateDelegate<Func<TArgs, TValue>>();
        return args => read((TArgs)args);
    }
}
