namespace Infra.Declarations;

/// <summary>Constants of Argo CD's API.</summary>
internal static class ArgoCD
{
    public const string ApiVersion = "argoproj.io/v1alpha1";

    /// <summary>The name label of the pods that run generators, in Argo CD's manifests and in its chart.</summary>
    public const string ApplicationSetController = "argocd-applicationset-controller";

    /// <summary>The same of the pods that run them for `argocd appset generate` and for a preview in the UI.</summary>
    public const string Server = "argocd-server";

    /// <summary>On an Application: delete its resources with it. On an ApplicationSet that may not delete: let its Applications go first.</summary>
    public const string ResourcesFinalizer = Infra.Model.CompositionLints.ResourcesFinalizer;
}
