namespace Infra.Foundation;

/// <summary>The keys of labels and annotations that we write.</summary>
public static class LabelKeys
{
    /// <summary>Ours, on everything: an object without it belongs to somebody else.</summary>
    public const string Stack = "infra.local/stack";
    public const string Cluster = "infra.local/cluster";
    public const string Bundle = "infra.local/bundle";
    public const string Component = "infra.local/component";
    public const string Supervisor = "infra.local/supervisor";
    public const string Namespace = "infra.local/namespace";

    /// <summary>A hash of the cluster's values: a change of it makes Argo CD ask the values service again.</summary>
    public const string ValuesHash = "infra.local/values-hash";

    /// <summary>Before the name of a component, on the Secret of a cluster that does not get it.</summary>
    public const string ComponentPrefix = "component.infra.local/";

    /// <summary>The values of a bundle's or a component's label: they switch it on and off.</summary>
    public const string Enabled = "enabled";
    public const string Disabled = "disabled";

    /// <summary>Before the kind of an object of the supervisor, whose UID is the value.</summary>
    public const string UidPrefix = "uid.infra.local/";

    /// <summary>Cluster API's kind of a cluster.</summary>
    public const string ClusterKind = "Cluster";

    /// <summary>The label of a cluster's environment, which says whose stack it is.</summary>
    public const string Env = "env";

    /// <summary>The name of the values service and of its objects.</summary>
    public const string ValuesService = "infra-values-service";

    /// <summary>Kubernetes' own keys for the name of an application and for what it belongs to.</summary>
    public const string AppName = "app.kubernetes.io/name";
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>Pulumi deletes with foreground propagation unless this says otherwise.</summary>
    public const string DeletionPropagation = "pulumi.com/deletionPropagationPolicy";

    /// <summary>Lets Pulumi's server-side apply take over fields that another manager set.</summary>
    public const string PatchForce = "pulumi.com/patchForce";

    /// <summary>A label selector of everything that the stack wrote.</summary>
    public static string SelectorOf(StackName stack) => $"{Stack}={stack}";

    /// <summary>A label selector of everything that the stack did not write.</summary>
    public static string SelectorOfOthers(StackName stack) => $"{Stack}!={stack}";
}
