using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>
/// Registers a cluster in Argo CD. Its labels are chosen, never copied: every change of a cluster Secret makes Argo CD
/// reconcile all ApplicationSets, so labels that a supervisor changes must not reach it. The logical name equals the
/// object name, because with two logical names for one object the engine would delete it.
/// </summary>
public sealed class ClusterSecret : Secret
{
    /// <summary>
    /// Declares the Secret. Without a credential in <paramref name="args"/> it has a placeholder, and an existing
    /// credential is kept.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="args">The stack's input.</param>
    /// <param name="options">The provider, parent and dependencies.</param>
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
            // Argo CD reads the name from this field, not from the metadata.
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
        foreach (var component in composition.Overrides.DisabledIn(cluster.Name))
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
        if (args.UsesValuesService) annotations[LabelKeys.ValuesHash] = ValuesConfigMap.ComputeHash(cluster, args);
        // Only the UID of the Cluster, because a TanzuKubernetesCluster can be retired under a running cluster.
        if (cluster.Uids.TryGetValue(LabelKeys.ClusterKind, out var uid))
            annotations[LabelKeys.UidPrefix + LabelKeys.ClusterKind] = uid;
        // The creator of the Secret still owns its fields, so the adoption must take them over.
        if (args.Adopted.ContainsKey(cluster.Name)) annotations[LabelKeys.PatchForce] = "true";
        return annotations;
    }

    // A placeholder must never replace an existing credential. The provider converts stringData to `data` and keeps it
    // in the state. Ignoring changes of `data` keeps the credential; ignoring `stringData.config` drops the
    // placeholder.
    private static CustomResourceOptions Options(ClusterConfig config, CustomResourceOptions options) =>
        config == ClusterConfig.Placeholder
            ? CustomResourceOptions.Merge(options, new() { IgnoreChanges = { "data", "stringData.config" } })
            : options;
}
