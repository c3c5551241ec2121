using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Pulumi.Kubernetes.Policy.V1;

public class PodDisruptionBudget : KubernetesResource
{
    public PodDisruptionBudget(string name, PodDisruptionBudgetArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "kubernetes:policy/v1:PodDisruptionBudget",
            name,
            args ?? new(),
            ProviderVersion.Merge(FormerTypes(), options))
    {
    }

    private static CustomResourceOptions FormerTypes() => new()
    {
        Aliases =
        {
            new Alias { Type = "kubernetes:policy/v1beta1:PodDisruptionBudget" },
        },
    };
}
