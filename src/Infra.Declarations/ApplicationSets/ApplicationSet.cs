using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Declarations;

/// <summary>
/// The ApplicationSet of one component: Argo CD creates one Application for each cluster that has the component's
/// bundle. The labels of the cluster Secrets select the clusters; merged generators add what the stack sets for single
/// clusters.
/// </summary>
public sealed class ApplicationSet : CustomResource
{
    /// <summary>Declares the ApplicationSet.</summary>
    /// <param name="placement">The component and the clusters that it is meant for.</param>
    /// <param name="args">The stack's input.</param>
    /// <param name="options">The provider, parent and dependencies.</param>
    public ApplicationSet(Placement placement, ControlPlaneArgs args, CustomResourceOptions options)
        : base(
            args.Composition.Rules.SetNameOf(placement.Component.Name), Args(placement.Component, args), options)
    {
    }

    private static ApplicationSetArgs Args(Component component, ControlPlaneArgs args) => new()
    {
        Metadata = CreateMetadata(component, args),
        Spec = new ApplicationSetSpecArgs
        {
            GoTemplate = true,
            GoTemplateOptions = "missingkey=error",
            Generators = args.Composition.Stages.Select(stage => Generator(component, stage, args)).ToArray(),
            SyncPolicy = SyncPolicy(args.Composition.Rules.SyncPolicy),
            Strategy = OptionalInput.Of(args.Composition.Rules.Rollout is { } rollout
                ? RolloutStrategy.Create(rollout)
                : null),
            Template = ApplicationTemplate.Create(component, args),
        },
    };

    private static ObjectMetaArgs CreateMetadata(Component component, ControlPlaneArgs args)
    {
        var metadata = new ObjectMetaArgs
        {
            Name = args.Composition.Rules.SetNameOf(component.Name),
            Namespace = args.Namespace,
            Labels =
            {
                { LabelKeys.Stack, args.Composition.Rules.Stack.ToString() },
                { LabelKeys.Bundle, component.Bundle.ToString() },
                { LabelKeys.Component, component.Name.ToString() },
            },
            // Foreground deletion would delete the Applications, and with them their workloads.
            Annotations = { { LabelKeys.DeletionPropagation, "orphan" } },
        };
        if (KeepsRemoved(args.Composition.Rules.SyncPolicy)) metadata.Finalizers = ArgoCD.ResourcesFinalizer;
        return metadata;
    }

    // A merge generator needs at least two generators.
    private static GeneratorArgs Generator(Component component, Stage stage, ControlPlaneArgs args)
    {
        var clusters = Clusters(component, stage, args);
        var added = Added(component, stage, args).ToList();
        if (added is []) return new() { Clusters = clusters };
        return new()
        {
            Merge = new MergeGeneratorArgs
            {
                MergeKeys = "name",
                Generators = added.Prepend(new() { Clusters = clusters }).ToArray(),
            },
        };
    }

    private static ClustersGeneratorArgs Clusters(Component component, Stage stage, ControlPlaneArgs args) => new()
    {
        Selector = Selector(component, stage, args),
        Values = component.FollowsEnv
            ? new InputMap<string> { { "revision", args.Composition.Rules.RevisionOf(stage.Env, component.Name) } }
            : null,
    };

    private static IEnumerable<MergedGeneratorArgs> Added(Component component, Stage stage, ControlPlaneArgs args)
    {
        var isOurs = component.InlineValues is not null;
        var reached = stage.Clusters.Where(cluster => args.Composition.Reaches(cluster, component)).ToList();
        var elements = isOurs && !args.UsesValuesService
            ? Elements(component, reached, args)
            : Overridden(component, reached, args);
        if (elements is not []) yield return new() { List = new ListGeneratorArgs { Elements = elements } };
        // If no cluster has the component, the service returns an error, which would stop the set's other envs too.
        if (isOurs && args.UsesValuesService && reached is not [])
            yield return new() { Plugin = Plugin(component, stage, args) };
    }

    // One request per env. Argo CD ignores answers for clusters that are not selected. If a cluster is missing from the
    // answer, the set stops because its template lacks values.
    private static PluginGeneratorArgs Plugin(Component component, Stage stage, ControlPlaneArgs args) => new()
    {
        ConfigMapRef = new PluginConfigMapRefArgs { Name = ValuesServicePlugin.ObjectName },
        Input = new PluginInputArgs
        {
            Parameters = new InputMap<string>
            {
                { "stack", args.Composition.Rules.Stack.ToString() },
                { LabelKeys.Env, stage.Env.ToString() },
                { "component", component.Name.ToString() },
            },
        },
    };

    // The stack's label excludes clusters that someone registered by hand. They have no list element, so they would
    // stop the whole set.
    private static ClusterSelectorArgs Selector(Component component, Stage stage, ControlPlaneArgs args) => new()
    {
        MatchLabels = new InputMap<string>
        {
            { LabelKeys.Env, stage.Env.ToString() },
            { component.Bundle.ToString(), LabelKeys.Enabled },
            { LabelKeys.Stack, args.Composition.Rules.Stack.ToString() },
        },
        MatchExpressions = new LabelExpressionArgs
        {
            Key = LabelKeys.ComponentPrefix + component.Name,
            Operator = "NotIn",
            Values = LabelKeys.Disabled,
        },
    };

    // A selected cluster without an element stops the set. That is intended when a bundle or component is switched off:
    // until the Secret changes too, nothing changes, and no Application gets empty values in between.
    private static ListElementArgs[] Elements(
        Component component, IEnumerable<Cluster> reached, ControlPlaneArgs args) =>
    [
        .. reached.Select(cluster => new ListElementArgs
        {
            Name = cluster.Name.ToString(),
            Revision = OptionalInput.Of(args.Composition.OwnRevisionOf(cluster, component)),
            HelmValues = args.Values.For(cluster.Name).TextOf(component.Name),
        }),
    ];

    private static ListElementArgs[] Overridden(
        Component component, IEnumerable<Cluster> reached, ControlPlaneArgs args) =>
    [
        .. from cluster in reached
           let revision = args.Composition.OwnRevisionOf(cluster, component)
           where revision is not null
           select new ListElementArgs { Name = cluster.Name.ToString(), Revision = revision },
    ];

    private static ApplicationSetSyncPolicyArgs SyncPolicy(SyncPolicy policy) => new()
    {
        ApplicationsSync = KeepsRemoved(policy) ? "create-update" : "sync",
        PreserveResourcesOnDeletion = KeepsRemoved(policy),
    };

    private static bool KeepsRemoved(SyncPolicy policy) => policy.RemovedApplications is RemovedApplications.Keep;
}
