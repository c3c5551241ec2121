using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StandIns.Tests.Surface;

/// <summary>The public surface of an assembly, one type or member per line, easy to compare.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Read(Assembly assembly) => assembly.GetExportedTypes()
        .OrderBy(type => Name(type), StringComparer.Ordinal)
        .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Header(type)));

    private static string Header(Type type) =>
        $"{Kind(type)} {Name(type)}{(type.BaseType is { } parent && IsTold(parent) ? $" : {Name(parent)}" : "")}";

    private static string Kind(Type type) =>
        type.IsInterface ? "interface" :
        type.IsSubclassOf(typeof(Delegate)) ? "delegate" :
        type.IsValueType ? "struct" :
        type is { IsAbstract: true, IsSealed: true } ? "static class" :
        type.IsAbstract ? "abstract class" :
        type.IsSealed ? "sealed class" : "class";

    private static bool IsTold(Type parent) =>
        parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(MulticastDelegate);

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"    {Returned(invoke)} ({Parameters(invoke)})";
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible).Where(IsWritten))
            yield return $"    new({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Declared).Where(property => property.Name != "EqualityContract"))
        {
            if (Accessors(property) is { Length: > 0 } accessors)
            {
                var modifier = Static((property.GetMethod ?? property.SetMethod!).IsStatic);
                yield return $"    {Marks(property)}{modifier}{TypeOf(property)} " +
                    $"{property.Name}{Index(property)} {{ {accessors}}}";
            }
        }

        foreach (var @event in type.GetEvents(Declared))
        {
            yield return $"    {Static(@event.AddMethod!.IsStatic)}event {Name(@event.EventHandlerType!)} "
                + $"{@event.Name}";
        }

        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic))
            yield return $"    {Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}";
        foreach (var method in type.GetMethods(Declared).Where(IsTold))
        {
            yield return $"    {Static(method.IsStatic)}{Returned(method)} " +
                $"{method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)})";
        }
    }

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };

    private static bool IsTold(MethodInfo method) => IsVisible(method)
        && !(method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        && IsWritten(method);

    // Members that every record has are not listed.
    private static bool IsWritten(MethodBase method) =>
        method.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Accessors(PropertyInfo property) =>
        (IsVisible(property.GetMethod) ? "get; " : "") + (IsVisible(property.SetMethod) ? "set; " : "");

    private static string Index(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } parameters
        ? $"[{string.Join(", ", parameters.Select(parameter => Name(parameter.ParameterType)))}]"
        : "";

    private static string Marks(MemberInfo member) => Required(member) + string.Concat(member.CustomAttributes
        .Where(attribute => attribute.AttributeType.Name is "InputAttribute" or "OutputAttribute")
        .Select(attribute => $"[{attribute.AttributeType.Name[..^"Attribute".Length]}" +
            $"({string.Join(", ", attribute.ConstructorArguments.Select(argument => argument.Value))})] "));

    private static string Required(MemberInfo member) =>
        member.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string TypeOf(PropertyInfo property)
    {
        var nullability = Nullability.Create(property);
        var state = property.GetMethod is null ? nullability.WriteState : nullability.ReadState;
        return Name(property.PropertyType) + Mark(property.PropertyType, state);
    }

    private static string Returned(MethodInfo method) => Name(method.ReturnType)
        + Mark(method.ReturnType, Nullability.Create(method.ReturnParameter).ReadState);

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var text = new StringBuilder();
        if (parameter.IsDefined(typeof(ParamArrayAttribute))) text.Append("params ");
        if (parameter.IsOut) text.Append("out ");
        if (parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute))) text.Append("this ");
        text.Append(Name(parameter.ParameterType));
        text.Append(Mark(parameter.ParameterType, Nullability.Create(parameter).WriteState));
        text.Append(' ').Append(parameter.Name);
        if (parameter.HasDefaultValue) text.Append(" = ").Append(parameter.DefaultValue ?? "null");
        return text.ToString();
    }

    private static string Mark(Type type, NullabilityState state) =>
        !type.IsValueType && !type.IsGenericParameter && state is NullabilityState.Nullable ? "?" : "";

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";

        var name = (type.Namespace == "System" ? "" : type.Namespace + ".") + type.Name.Split('`')[0];
        return name + Arguments(type.GetGenericArguments());
    }

    private static string Arguments(Type[] arguments) =>
        arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
