namespace Infra.Foundation;

/// <summary>The keys of the labels and annotations that we write, and some of their values.</summary>
public static class LabelKeys
{
    /// <summary>The stack that owns an object. Every object of ours has it; an object without it is not ours.</summary>
    public const string Stack = "infra.local/stack";

    /// <summary>The name of the cluster that an object belongs to.</summary>
    public const string Cluster = "infra.local/cluster";

    /// <summary>The bundle of an ApplicationSet and its Applications.</summary>
    public const string Bundle = "infra.local/bundle";

    /// <summary>The component of an ApplicationSet and its Applications.</summary>
    public const string Component = "infra.local/component";

    /// <summary>The supervisor that served the cluster.</summary>
    public const string Supervisor = "infra.local/supervisor";

    /// <summary>The cluster's namespace on its supervisor.</summary>
    public const string Namespace = "infra.local/namespace";

    /// <summary>A hash of the cluster's values. When it changes, Argo CD asks the values service again.</summary>
    public const string ValuesHash = "infra.local/values-hash";

    /// <summary>
    /// Prefix of a component's name. On a cluster Secret, a label with this key turns the component off for the
    /// cluster.
    /// </summary>
    public const string ComponentPrefix = "component.infra.local/";

    /// <summary>The value that turns a bundle or component on.</summary>
    public const string Enabled = "enabled";

    /// <summary>The value that turns a bundle or component off.</summary>
    public const string Disabled = "disabled";

    /// <summary>Prefix of the kind of a supervisor object. The value is that object's UID.</summary>
    public const string UidPrefix = "uid.infra.local/";

    /// <summary>The kind of Cluster API's cluster object.</summary>
    public const string ClusterKind = "Cluster";

    /// <summary>The label with a cluster's env, which decides the stack that owns the cluster.</summary>
    public const string Env = "env";

    /// <summary>The name of the values service and its objects.</summary>
    public const string ValuesService = "infra-values-service";

    /// <summary>Kubernetes' recommended label for the name of an application.</summary>
    public const string AppName = "app.kubernetes.io/name";

    /// <summary>Kubernetes' recommended label for the larger application that this one is a part of.</summary>
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>Pulumi's annotation for the deletion propagation policy. Pulumi's default is foreground.</summary>
    public const string DeletionPropagation = "pulumi.com/deletionPropagationPolicy";

    /// <summary>Pulumi's annotation that lets server-side apply take over fields that another manager owns.</summary>
    public const string PatchForce = "pulumi.com/patchForce";

    /// <summary>A label selector for every object that the stack owns.</summary>
    public static string SelectorOf(StackName stack) => $"{Stack}={stack}";

    /// <summary>A label selector for every object that the stack does not own.</summary>
    public static string SelectorOfOthers(StackName stack) => $"{Stack}!={stack}";
}
