using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;

namespace Infra.Declarations;

/// <summary>The Application of a component, as a Go template over the parameters of a cluster.</summary>
internal static class ApplicationTemplate
{
    public static ApplicationTemplateArgs Create(Component component, ControlPlaneArgs args) => new()
    {
        Metadata = new ApplicationMetadataArgs
        {
            Name = ArgoCD.ClusterPrefix + component.ApplicationSuffix,
            Labels = Labels(component, args.Composition.Rules),
            Annotations = OptionalInput.MapOf(component.Annotations),
            Finalizers = OptionalInput.ListOf(component.Finalizers.ToArray()),
        },
        Spec = Spec(component, args),
    };

    private static InputMap<string> Labels(Component component, StackRules rules)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LabelKeys.Env] = LabelOfCluster(LabelKeys.Env),
            [LabelKeys.Stack] = rules.Stack.ToString(),
            [LabelKeys.Bundle] = component.Bundle.ToString(),
            [LabelKeys.Component] = component.Name.ToString(),
            [LabelKeys.Cluster] = "{{ .name }}",
        };
        // Rollout steps select Applications by their labels.
        if (rules.Rollout is { } rollout) labels[rollout.Label] = LabelOfCluster(rollout.Label);
        return labels;
    }

    // If the cluster does not have the label, `index` returns an empty text instead of an error.
    private static string LabelOfCluster(string key) => $"{{{{ index .metadata.labels \"{key}\" }}}}";

    private static ApplicationSpecArgs Spec(Component component, ControlPlaneArgs args)
    {
        var sources = new ApplicationSources(args.UrlOf).Create(component);
        var isList = component.UsesSourceList || sources.Count > 1;
        return new()
        {
            Project = args.ProjectOf(component),
            RevisionHistoryLimit = component.RevisionHistoryLimit,
            Source = OptionalInput.Of(isList ? null : sources[0]),
            Sources = OptionalInput.ListOf(isList ? sources.ToArray() : []),
            Destination = new ApplicationDestinationArgs { Name = "{{ .name }}", Namespace = component.Namespace },
            SyncPolicy = SyncPolicy(component, args.Composition.Rules.SyncPolicy),
            IgnoreDifferences = OptionalInput.ListOf(component.IgnoredDifferences
                .Select(CreateIgnoredDifference)
                .ToArray()),
        };
    }

    private static ApplicationSyncPolicyArgs SyncPolicy(Component component, SyncPolicy policy) => new()
    {
        Automated = OptionalInput.Of(Automated(component.Automated, policy)),
        SyncOptions = component.SyncOptions,
        Retry = Retry(component),
        ManagedNamespaceMetadata = OptionalInput.Of(CreateNamespaceMetadata(component.NamespaceMetadata)),
    };

    private static AutomatedSyncArgs? Automated(AutomatedSync own, SyncPolicy policy)
    {
        if (!own.Enabled) return null;
        return new()
        {
            Prune = own.Prune ?? policy.Prune,
            SelfHeal = own.SelfHeal ?? policy.SelfHeal,
            AllowEmpty = OptionalInput.Of(own.AllowEmpty),
        };
    }

    private static RetryArgs Retry(Component component)
    {
        if (component.RetryBackoff is not { } backoff) return new() { Limit = component.RetryLimit };
        return new()
        {
            Limit = component.RetryLimit,
            Backoff = new BackoffArgs
            {
                Duration = OptionalInput.Of(backoff.Duration),
                Factor = OptionalInput.Of(backoff.Factor),
                MaxDuration = OptionalInput.Of(backoff.MaxDuration),
            },
        };
    }

    private static ManagedNamespaceMetadataArgs? CreateNamespaceMetadata(NamespaceMetadata? metadata) =>
        metadata is null
            ? null
            : new()
            {
                Labels = OptionalInput.MapOf(metadata.Labels),
                Annotations = OptionalInput.MapOf(metadata.Annotations),
            };

    private static IgnoredDifferenceArgs CreateIgnoredDifference(IgnoredDifference ignored) => new()
    {
        Group = OptionalInput.Of(ignored.Group),
        Kind = ignored.Kind,
        Name = OptionalInput.Of(ignored.Name),
        Namespace = OptionalInput.Of(ignored.Namespace),
        JsonPointers = OptionalInput.ListOf(ignored.JsonPointers.ToArray()),
        JqPathExpressions = OptionalInput.ListOf(ignored.JqPathExpressions.ToArray()),
        ManagedFieldsManagers = OptionalInput.ListOf(ignored.ManagedFieldsManagers.ToArray()),
    };
}
