using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>
/// A cluster made known to Argo CD. Its labels are chosen, never copied: a label that the supervisor changes by itself
/// would change the Secret, and every change of a cluster Secret makes Argo CD look at every ApplicationSet. The
/// logical name is the object name: under two logical names the engine would delete the one object that both of them
/// are.
/// </summary>
public sealed class ClusterSecret : Secret
{
    public ClusterSecret(Cluster cluster, ControlPlaneArgs args, CustomResourceOptions options)
        : this(
            cluster,
            args.Credentials.Find(cluster.Name) is { } credential
                ? ClusterConfig.Create(credential)
                : ClusterConfig.Placeholder,
            args,
            options)
    {
    }

    private ClusterSecret(Cluster cluster, ClusterConfig config, ControlPlaneArgs args, CustomResourceOptions options)
        : base(ClusterSecretName.Create(cluster, args.Adopted), Args(cluster, config, args), Options(config, options))
    {
    }

    private static SecretArgs Args(Cluster cluster, ClusterConfig config, ControlPlaneArgs args) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = ClusterSecretName.Create(cluster, args.Adopted),
            Namespace = args.Namespace,
            Labels = Labels(cluster, args.Composition),
            Annotations = Annotations(cluster, args),
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

    private static InputMap<string> Labels(Cluster cluster, Composition composition)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in cluster.OwnLabels) labels[key] = value;
        foreach (var bundle in cluster.Bundles) labels[bundle.ToString()] = LabelKeys.Enabled;
        foreach (var component in composition.Overrides.OffIn(cluster.Name))
            labels[LabelKeys.ComponentPrefix + component] = LabelKeys.Disabled;
        labels[LabelKeys.Env] = cluster.Env.ToString();
        labels[LabelKeys.Stack] = composition.Rules.Stack.ToString();
        labels[LabelKeys.Cluster] = cluster.Name.ToString();
        labels[ArgoCD.SecretType] = "cluster";
        return labels;
    }

    private static InputMap<string> Annotations(Cluster cluster, ControlPlaneArgs args)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LabelKeys.Supervisor] = cluster.Supervisor,
            [LabelKeys.Namespace] = cluster.Namespace,
        };
        if (args.AsksForValues) annotations[LabelKeys.ValuesHash] = ValuesConfigMap.ComputeHash(cluster, args);
        // The Cluster's UID alone: a TanzuKubernetesCluster can be retired under a running cluster.
        if (cluster.Uids.TryGetValue(LabelKeys.ClusterKind, out var uid))
            annotations[LabelKeys.UidPrefix + LabelKeys.ClusterKind] = uid;
        // Whoever made the Secret still owns its fields, so an adoption has to take them.
        if (args.Adopted.ContainsKey(cluster.Name)) annotations[LabelKeys.PatchForce] = "true";
        return annotations;
    }

    // A placeholder must never replace a credential that is already there. The provider keeps `data`, into which it has
    // turned stringData: so the state's `data` is taken as a whole, and the placeholder away. Without the first the
    // credential would be deleted, and without the second replaced.
    private static CustomResourceOptions Options(ClusterConfig config, CustomResourceOptions options) =>
        config == ClusterConfig.Placeholder
            ? CustomResourceOptions.Merge(options, new() { IgnoreChanges = { "data", "stringData.config" } })
            : options;
}
