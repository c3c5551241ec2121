using System.Collections.Immutable;

namespace Infra.Foundation;

/// <summary>Constants of Argo CD's API.</summary>
public static class ArgoCD
{
    /// <summary>The API group and version of Application, ApplicationSet and AppProject.</summary>
    public const string ApiVersion = "argoproj.io/v1alpha1";

    /// <summary>
    /// The value of `app.kubernetes.io/name` on the pods that run generators, in Argo CD's manifests and in its Helm
    /// chart.
    /// </summary>
    public const string ApplicationSetController = "argocd-applicationset-controller";

    /// <summary>
    /// The value of `app.kubernetes.io/name` on the API server's pods, which run generators for `argocd appset
    /// generate` and for previews in the UI.
    /// </summary>
    public const string Server = "argocd-server";

    /// <summary>
    /// On an Application: deleting it also deletes its resources. On an ApplicationSet whose policy forbids deleting
    /// Applications: before it is deleted, Argo CD removes its owner references, so that its Applications stay.
    /// </summary>
    public const string ResourcesFinalizer = "resources-finalizer.argocd.argoproj.io";

    /// <summary>The label that marks a Secret as Argo CD's: `cluster`, `repository` or `repo-creds`.</summary>
    public const string SecretType = "argocd.argoproj.io/secret-type";

    /// <summary>An annotation on a resource of an Application: its sync options.</summary>
    public const string SyncOptions = "argocd.argoproj.io/sync-options";

    /// <summary>In an Application template: the cluster's normalized name as a prefix for object names.</summary>
    public const string ClusterPrefix = "{{ .nameNormalized }}-";

    /// <summary>The fields of a repository Secret whose values are not secret.</summary>
    public static ImmutableArray<string> ReadableRepositoryKeys { get; } =
        ["name", "url", "type", "project", "enableOCI", "insecure", "forceHttpBasicAuth", "enableLfs"];
}
