using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties that a registration fills, found by reflection once a class.</summary>
internal static class ResourceShape
{
    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<(Type, bool), ImmutableArray<OutputProperty>> Shapes = new();

    /// <summary>A component's own outputs are its program's to set, unless it's read from the engine.</summary>
    public static ImmutableArray<OutputProperty> Of(Resource resource, bool includeComponentOutputs) =>
        Shapes.GetOrAdd((resource.GetType(), resource is CustomResource || includeComponentOutputs), Find);

    private static ImmutableArray<OutputProperty> Find((Type Type, bool IncludesOwn) key) =>
    [
        .. from property in key.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           where key.IncludesOwn || property.DeclaringType == typeof(Resource)
           select Make(key.Type, property, attribute.Name ?? property.Name),
    ];

    private static OutputProperty Make(Type resourceType, PropertyInfo property, string name)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([name]);

        var fullName = $"[Output] {resourceType.FullName}.{property.Name}";
        // A private setter of a base class is visible only on that class.
        var setter = property.DeclaringType!.GetProperty(property.Name, AnyInstance)?.SetMethod
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");
        var valueType = type.GenericTypeArguments[0];
        OutputTypes.ThrowIfUnsupported(fullName, valueType);
        return (OutputProperty)Activator.CreateInstance(
            typeof(OutputProperty<,>).MakeGenericType(property.DeclaringType, valueType),
            name,
            $"{resourceType.FullName}.{name}",
            setter)!;
    }
}
