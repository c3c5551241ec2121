using System.Reflection;
using System.Reflection.Metadata;

namespace StandIns.Tests.Surface;

/// <summary>A type visible to other assemblies, and its members by the names that other assemblies use.</summary>
internal sealed record PublicType(string Name, string Parent, ILookup<string, string> Members)
{
    public static IEnumerable<PublicType> AllOf(MetadataReader reader) =>
        from handle in reader.TypeDefinitions
        where IsVisible(reader, handle)
        select Read(reader, handle);

    private static PublicType Read(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var names = new MetadataNames(reader);
        var type = reader.GetTypeDefinition(handle);
        var properties = Properties(reader, type);
        var methods = from method in type.GetMethods()
                      let definition = reader.GetMethodDefinition(method)
                      where IsCounted(definition)
                      let name = names.Render(definition)
                      where name is not ".ctor() : Void"
                      select (Member: properties.GetValueOrDefault(method, name), name);
        var fields = from field in type.GetFields()
                     let definition = reader.GetFieldDefinition(field)
                     where IsCounted(definition)
                     let name = names.Render(definition)
                     select (Member: name, name);
        return new(
            names.Render(handle),
            type.BaseType.IsNil ? "" : names.Render(type.BaseType),
            methods.Concat(fields).ToLookup(member => member.Member, member => member.name));
    }

    // An accessor counts as its property: upstream has both, and use of one includes the other.
    private static Dictionary<MethodDefinitionHandle, string> Properties(MetadataReader reader, TypeDefinition type)
    {
        var properties = new Dictionary<MethodDefinitionHandle, string>();
        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
        {
            var accessors = property.GetAccessors();
            if (!accessors.Getter.IsNil) properties[accessors.Getter] = reader.GetString(property.Name);
            if (!accessors.Setter.IsNil) properties[accessors.Setter] = reader.GetString(property.Name);
        }

        return properties;
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    // An override is not a new member, and a delegate's methods come with the delegate.
    private static bool IsCounted(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask)
            is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem
        && (method.Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) is not MethodAttributes.Virtual
        && (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) is MethodImplAttributes.IL;

    // The compiler copies constants into the programs that use them, so their use leaves no trace.
    private static bool IsCounted(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family
        && (field.Attributes & (FieldAttributes.Literal | FieldAttributes.SpecialName)) is 0;
}
