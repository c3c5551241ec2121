using System.Collections.Immutable;

namespace Infra.Foundation;

/// <summary>Constants of Argo CD's API.</summary>
public static class ArgoCD
{
    public const string ApiVersion = "argoproj.io/v1alpha1";

    /// <summary>The name label of the pods that run generators, in Argo CD's manifests and in its chart.</summary>
    public const string ApplicationSetController = "argocd-applicationset-controller";

    /// <summary>The same of the pods that run them for `argocd appset generate` and for a preview in the UI.</summary>
    public const string Server = "argocd-server";

    /// <summary>
    /// On an Application: delete its resources with it. On an ApplicationSet that may not delete: let its Applications
    /// go first.
    /// </summary>
    public const string ResourcesFinalizer = "resources-finalizer.argocd.argoproj.io";

    /// <summary>
    /// The label by which Argo CD finds its Secrets; its values are `cluster`, `repository` and `repo-creds`.
    /// </summary>
    public const string SecretType = "argocd.argoproj.io/secret-type";

    /// <summary>On a resource of an Application: how Argo CD syncs it.</summary>
    public const string SyncOptions = "argocd.argoproj.io/sync-options";

    /// <summary>In a template of Applications: the cluster's name as part of an object's name.</summary>
    public const string ClusterPrefix = "{{ .nameNormalized }}-";

    /// <summary>The fields of a repository Secret whose values are no secrets.</summary>
    public static ImmutableArray<string> ReadableRepositoryKeys { get; } =
        ["name", "url", "type", "project", "enableOCI", "insecure", "forceHttpBasicAuth", "enableLfs"];
}
