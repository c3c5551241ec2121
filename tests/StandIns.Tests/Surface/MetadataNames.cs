using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace StandIns.Tests.Surface;

/// <summary>Types and members as metadata names them: the same text at the definition and at each use.</summary>
internal sealed class MetadataNames(MetadataReader reader) : ISignatureTypeProvider<string, object?>
{
    public string Render(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)type, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type, 0),
        _ => "",
    };

    public string Render(MethodDefinition method) => Render(method.Name, method.DecodeSignature(this, null));

    public string Render(FieldDefinition field) => Render(field.Name, field.DecodeSignature(this, null));

    public string Render(MemberReference member) => member.GetKind() is MemberReferenceKind.Field
        ? Render(member.Name, member.DecodeFieldSignature(this, null))
        : Render(member.Name, member.DecodeMethodSignature(this, null));

    private string Render(StringHandle name, string fieldType) => $"{reader.GetString(name)} : {fieldType}";

    private string Render(StringHandle name, MethodSignature<string> signature)
    {
        var generic = signature.GenericParameterCount is 0 ? "" : $"`{signature.GenericParameterCount}";
        var parameters = string.Join(", ", signature.ParameterTypes);
        return $"{reader.GetString(name)}{generic}({parameters}) : {signature.ReturnType}";
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        return Qualified(type.GetDeclaringType(), type.Namespace, type.Name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var isNested = type.ResolutionScope.Kind is HandleKind.TypeReference;
        return Qualified(isNested ? type.ResolutionScope : default, type.Namespace, type.Name);
    }

    private string Qualified(EntityHandle outer, StringHandle @namespace, StringHandle name)
    {
        if (!outer.IsNil) return $"{Render(outer)}+{reader.GetString(name)}";
        return @namespace.IsNil ? reader.GetString(name) : $"{reader.GetString(@namespace)}.{reader.GetString(name)}";
    }

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{shape.Rank}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function pointer";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";
}
