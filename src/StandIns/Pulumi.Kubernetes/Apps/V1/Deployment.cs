using Pulumi.Kubernetes.Types.Inputs.Apps.V1;

namespace Pulumi.Kubernetes.Apps.V1;

public class Deployment : KubernetesResource
{
    public Deployment(string name, DeploymentArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "kubernetes:apps/v1:Deployment",
            name,
            args ?? new(),
            ProviderVersion.Merge(FormerTypes(), options))
    {
    }

    private static CustomResourceOptions FormerTypes() => new()
    {
        Aliases =
        {
            new Alias { Type = "kubernetes:apps/v1beta1:Deployment" },
            new Alias { Type = "kubernetes:apps/v1beta2:Deployment" },
            new Alias { Type = "kubernetes:extensions/v1beta1:Deployment" },
        },
    };
}
