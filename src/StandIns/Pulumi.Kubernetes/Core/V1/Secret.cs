using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

public class Secret : KubernetesResource
{
    public Secret(string name, SecretArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "kubernetes:core/v1:Secret",
            name,
            args ?? new(),
            ProviderVersion.Merge(SecretOutputs(), options))
    {
    }

    private static CustomResourceOptions SecretOutputs() => new()
    {
        AdditionalSecretOutputs = { "data", "stringData" },
    };
}
