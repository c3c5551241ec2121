using Infra.Model;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>A cluster's private Helm values: one key `&lt;component&gt;.yaml` for each component that has some.</summary>
public sealed class ValuesConfigMap : ConfigMap
{
    public ValuesConfigMap(Cluster cluster, ControlPlaneArgs args, CustomResourceOptions options)
        : base(NameOf(cluster), Args(cluster, args), options)
    {
    }

    private static string NameOf(Cluster cluster) => $"values-{cluster.Name}";

    private static ConfigMapArgs Args(Cluster cluster, ControlPlaneArgs args) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = NameOf(cluster),
            Namespace = args.Namespace,
            Labels =
            {
                { Keys.Stack, args.Composition.Rules.Stack },
                { Keys.Cluster, cluster.Name.ToString() },
            },
        },
        Data = args.Values.Of(cluster.Name).Components.Values.ToDictionary(values => $"{values.Component}.yaml", values => values.Text),
    };
}
