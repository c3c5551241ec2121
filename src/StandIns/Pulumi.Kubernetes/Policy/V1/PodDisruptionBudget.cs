using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Policy.V1;

namespace Pulumi.Kubernetes.Policy.V1;

[KubernetesResourceType("kubernetes:policy/v1:PodDisruptionBudget")]
public class PodDisruptionBudget : KubernetesResource
{
    public PodDisruptionBudget(string name, PodDisruptionBudgetArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:policy/v1:PodDisruptionBudget", name, MakeArgs(args), MakeOptions(options, ""))
    {
    }

    // What is read has no inputs, not even its kind.
    private PodDisruptionBudget(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:policy/v1:PodDisruptionBudget", name, null, MakeOptions(options, id))
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("spec")]
    public Output<PodDisruptionBudgetSpec> Spec { get; private set; } = null!;

    [Output("status")]
    public Output<PodDisruptionBudgetStatus> Status { get; private set; } = null!;

    /// <summary>The existing object with this id: its name, with "namespace/" before it if it's in one.</summary>
    public static PodDisruptionBudget Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    private static PodDisruptionBudgetArgs MakeArgs(PodDisruptionBudgetArgs? args)
    {
        args ??= new();
        args.ApiVersion = "policy/v1";
        args.Kind = "PodDisruptionBudget";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string> id)
    {
        CustomResourceOptions defaults = new()
        {
            Aliases =
            {
                new Alias { Type = "kubernetes:policy/v1beta1:PodDisruptionBudget" },
            },
        };
        return ProviderVersion.Merge(defaults, options, id);
    }
}
