using System.Reflection;

namespace k8s;

public static class Extensions
{
    public static KubernetesEntityAttribute GetKubernetesTypeMetadata<T>(this T obj)
        where T : IKubernetesObject =>
        obj.GetType().GetKubernetesTypeMetadata();

    public static KubernetesEntityAttribute GetKubernetesTypeMetadata(this Type currentType) =>
        currentType.GetCustomAttribute<KubernetesEntityAttribute>()
        ?? throw new InvalidOperationException(
            $"Custom resource must have {nameof(KubernetesEntityAttribute)} applied to it");

    /// <summary>Says of what kind the object is, and gives it metadata if it has none.</summary>
    public static T Initialize<T>(this T obj)
        where T : IKubernetesObject
    {
        var entity = obj.GetKubernetesTypeMetadata();
        obj.ApiVersion = string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
        obj.Kind = entity.Kind ?? obj.GetType().Name;
        if (obj is IMetadata<V1ObjectMeta> described) described.Metadata ??= new();
        return obj;
    }
}
