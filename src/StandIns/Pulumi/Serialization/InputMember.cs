using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One input of an args class: its wire name and how to read it.</summary>
internal sealed class InputMember(InputAttribute attribute, MemberInfo member, Func<object, object?> read)
{
    public string Name => attribute.Name;

    public object? Read(InputArgs args)
    {
        var value = read(args);
        if (value is null && attribute.IsRequired) throw Missing(args);
        return value is not null && attribute.IsJson ? new JsonText(value) : value;
    }

    private ArgumentNullException Missing(InputArgs args) => new(
        member.Name, $"[Input] {args.GetType().FullName}.{member.Name} is required but was not given a value");
}
