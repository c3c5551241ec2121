using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

public class Context
{
    [YamlMember(Alias = "context")]
    public ContextDetails ContextDetails { get; set; }

    [YamlMember(Alias = "name")]
    public string Name { get; set; }

    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }

    [Obsolete("Use ContextDetails.Namespace.")]
    [YamlMember(Alias = "namespace")]
    public string Namespace { get; set; }
}
