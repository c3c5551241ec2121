using Infra.Model;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Declarations;

/// <summary>
/// Argo CD makes one Application of a component for each cluster that asks for its bundle. A cluster Secret's labels
/// decide which clusters those are; the list beside the selector holds what the stack adds for each cluster of the env.
/// </summary>
public sealed class ApplicationSet : CustomResource
{
    public ApplicationSet(Placement placement, ControlPlaneArgs args, CustomResourceOptions options)
        : base(placement.Component.Name.ToString(), Args(placement.Component, args), options)
    {
    }

    private static ApplicationSetArgs Args(Component component, ControlPlaneArgs args) => new()
    {
        Metadata = MetadataOf(component, args),
        Spec = new ApplicationSetSpecArgs
        {
            GoTemplate = true,
            GoTemplateOptions = "missingkey=error",
            Generators = args.Composition.Stages.Select(stage => Generator(component, stage, args)).ToArray(),
            SyncPolicy = SyncPolicy(args.Composition.Rules.SyncPolicy),
            Template = ApplicationTemplate.Of(component, args),
        },
    };

    private static ObjectMetaArgs MetadataOf(Component component, ControlPlaneArgs args)
    {
        var metadata = new ObjectMetaArgs
        {
            Name = component.Name.ToString(),
            Namespace = args.Namespace,
            Labels =
            {
                { Keys.Stack, args.Composition.Rules.Stack },
                { Keys.Bundle, component.Bundle.ToString() },
                { Keys.Component, component.Name.ToString() },
            },
            // Foreground deletion would take the Applications, and they their workloads.
            Annotations = { { Keys.DeletionPropagation, "orphan" } },
        };
        if (KeepsRemoved(args.Composition.Rules.SyncPolicy)) metadata.Finalizers = ArgoCD.ResourcesFinalizer;
        return metadata;
    }

    private static GeneratorArgs Generator(Component component, Stage stage, ControlPlaneArgs args) => new()
    {
        Merge = new MergeGeneratorArgs
        {
            MergeKeys = "name",
            Generators = Merged(component, stage, args).ToArray(),
        },
    };

    private static IEnumerable<MergedGeneratorArgs> Merged(Component component, Stage stage, ControlPlaneArgs args)
    {
        yield return new() { Clusters = new ClustersGeneratorArgs { Selector = Selector(component, stage, args) } };
        yield return new() { List = new ListGeneratorArgs { Elements = Elements(component, stage, args) } };
        // For an env without clusters there is nothing to ask: the service's error would stop the other envs of the set.
        if (component.InlineValues is not null && args.ValuesService is not null && stage.Clusters is not [])
            yield return new() { Plugin = Plugin(component, stage, args) };
    }

    // One call for all clusters of the env: what the service has of others is ignored, and a cluster that it lacks stops the
    // set, since the template misses its values.
    private static PluginGeneratorArgs Plugin(Component component, Stage stage, ControlPlaneArgs args) => new()
    {
        ConfigMapRef = new PluginConfigMapRefArgs { Name = ValuesServicePlugin.ObjectName },
        Input = new PluginInputArgs
        {
            Parameters = new InputMap<string>
            {
                { "stack", args.Composition.Rules.Stack },
                { "env", stage.Env.ToString() },
                { "component", component.Name.ToString() },
            },
        },
    };

    // With the stack's own label a cluster that somebody registered by hand is not selected: without a list element it
    // would stop the whole set.
    private static ClusterSelectorArgs Selector(Component component, Stage stage, ControlPlaneArgs args) => new()
    {
        MatchLabels = new InputMap<string>
        {
            { Keys.Env, stage.Env.ToString() },
            { component.Bundle.ToString(), "enabled" },
            { Keys.Stack, args.Composition.Rules.Stack },
        },
    };

    // Every cluster of the env, also one that does not ask for the bundle: the labels alone decide, and an element
    // without a cluster is ignored, while a cluster without an element would stop the whole set.
    private static ListElementArgs[] Elements(Component component, Stage stage, ControlPlaneArgs args) =>
    [
        .. stage.Clusters.Select(cluster => new ListElementArgs
        {
            Name = cluster.Name.ToString(),
            Revision = stage.Revision,
            HelmValues = OptionalInput.Of(component.InlineValues is null || args.ValuesService is not null ? null : args.Values.Of(cluster.Name).TextOf(component.Name)),
        }),
    ];

    private static ApplicationSetSyncPolicyArgs SyncPolicy(SyncPolicy policy) => new()
    {
        ApplicationsSync = KeepsRemoved(policy) ? "create-update" : "sync",
        PreserveResourcesOnDeletion = KeepsRemoved(policy),
    };

    private static bool KeepsRemoved(SyncPolicy policy) => policy.RemovedApplications is RemovedApplications.Keep;
}
