using Infra.Model;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>
/// A cluster made known to Argo CD. Its labels are chosen, never copied: a label that the supervisor changes by itself
/// would change the Secret, and every change of a cluster Secret makes Argo CD look at every ApplicationSet.
/// </summary>
public sealed class ClusterSecret : Secret
{
    public ClusterSecret(Cluster cluster, ClusterConfig config, ControlPlaneArgs args, CustomResourceOptions options)
        : base(cluster.Name.ToString(), Args(cluster, config, args), Options(config, options))
    {
    }

    private static SecretArgs Args(Cluster cluster, ClusterConfig config, ControlPlaneArgs args) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = ClusterSecretName.Of(cluster.Server),
            Namespace = args.Namespace,
            Labels = Labels(cluster, args.Composition.Rules),
            Annotations =
            {
                { Keys.Supervisor, cluster.Supervisor },
                { Keys.Namespace, cluster.Namespace },
            },
        },
        Type = "Opaque",
        StringData =
        {
            // Argo CD takes the name from this field, not from the metadata.
            { "name", cluster.Name.ToString() },
            { "server", cluster.Server.ToString() },
            { "config", Output.CreateSecret(config.ToJson()) },
        },
    };

    private static InputMap<string> Labels(Cluster cluster, EnvironmentRules rules)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in cluster.OwnLabels) labels[key] = value;
        foreach (var bundle in cluster.Bundles) labels[bundle.ToString()] = "enabled";
        labels[Keys.Env] = cluster.Env.ToString();
        labels[Keys.Stack] = rules.Stack;
        labels[Keys.Cluster] = cluster.Name.ToString();
        labels[Keys.SecretType] = "cluster";
        return labels;
    }

    // A placeholder must never replace a credential that is already there.
    private static CustomResourceOptions Options(ClusterConfig config, CustomResourceOptions options) =>
        config == ClusterConfig.Placeholder
            ? CustomResourceOptions.Merge(options, new() { IgnoreChanges = { "stringData.config" } })
            : options;
}
