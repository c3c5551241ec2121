using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Infra.Declarations;

/// <summary>
/// The one provider of a stack: each provider is a process, so there is none for each cluster. Without the two
/// `Mutable` switches a changed Secret or ConfigMap is deleted and created anew, and Argo CD deletes the Applications
/// of a cluster whose Secret is gone.
/// </summary>
internal sealed class HubProvider(string name, ControlPlaneArgs args, CustomResourceOptions options)
    : Provider(name, Args(args), options)
{
    // By itself the provider asks 50 times a second: three requests for each changed object, of which a large fleet has
    // thousands. An API server lets 200 writes be under way at once.
    private const int RequestsPerSecond = 200;
    private const int Burst = 400;

    private static ProviderArgs Args(ControlPlaneArgs args)
    {
        // The constructor has read the variables that set another pace.
        var pace = new KubeClientSettingsArgs();
        pace.Qps ??= RequestsPerSecond;
        pace.Burst ??= Burst;
        var provider = new ProviderArgs
        {
            EnableSecretMutable = true,
            EnableConfigMapMutable = true,
            Namespace = args.Namespace,
            KubeClientSettings = pace,
        };
        // What exists cannot be created, unless it is to be adopted.
        if (args.Adopted.Count > 0) provider.UpsertExistingObjects = true;
        // Whoever wrote an ApplicationSet by hand, or a cluster Secret anew, still owns its fields.
        if (args.Adopted.Count > 0 || args.TakesFieldsBack) provider.EnablePatchForce = true;

        // Set only where it is given: the constructor has read KUBECONFIG, which a null would undo.
        if (args.Kubeconfig is not null) provider.KubeConfig = args.Kubeconfig;
        if (args.Context is not null) provider.Context = args.Context;
        return provider;
    }
}
