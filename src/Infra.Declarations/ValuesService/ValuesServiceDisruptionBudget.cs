using Pulumi;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Infra.Declarations;

/// <summary>Lets node drains evict only one of the service's pods at a time.</summary>
internal sealed class ValuesServiceDisruptionBudget(ValuesServiceArgs args, CustomResourceOptions options)
    : PodDisruptionBudget(ValuesServiceObject.Name, Args(args), options)
{
    private static PodDisruptionBudgetArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args),
        Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, Selector = ValuesServiceObject.Pods },
    };
}
