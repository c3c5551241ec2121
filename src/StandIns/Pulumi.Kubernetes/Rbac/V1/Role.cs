using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

public class Role : KubernetesResource
{
    public Role(string name, RoleArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "kubernetes:rbac.authorization.k8s.io/v1:Role",
            name,
            args ?? new(),
            ProviderVersion.Merge(FormerTypes(), options))
    {
    }

    private static CustomResourceOptions FormerTypes() => new()
    {
        Aliases =
        {
            new Alias { Type = "kubernetes:rbac.authorization.k8s.io/v1alpha1:Role" },
            new Alias { Type = "kubernetes:rbac.authorization.k8s.io/v1beta1:Role" },
        },
    };
}
