using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Infra.Declarations;

/// <summary>
/// The stack's only Kubernetes provider. Each provider is a process, so there is none per cluster. The two `Mutable`
/// options prevent the provider from replacing a changed Secret or ConfigMap; Argo CD deletes the Applications of a
/// cluster whose Secret disappears.
/// </summary>
internal sealed class HubProvider(string name, ControlPlaneArgs args, CustomResourceOptions options)
    : Provider(name, Args(args), options)
{
    // The provider's default is 50 requests per second. Each changed object takes three, and a large fleet changes
    // thousands. An API server handles 200 writes concurrently.
    private const int RequestsPerSecond = 200;
    private const int Burst = 400;

    private static ProviderArgs Args(ControlPlaneArgs args)
    {
        // The constructor has already read the environment variables that override the rate.
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
        // Creating an existing object fails unless the stack adopts it.
        if (args.Adopted.Count > 0) provider.UpsertExistingObjects = true;
        // Anyone who wrote an ApplicationSet by hand or recreated a cluster Secret still owns its fields.
        if (args.Adopted.Count > 0 || args.ForcesFieldOwnership) provider.EnablePatchForce = true;

        // Only set if given: the constructor has read KUBECONFIG, and null would undo that.
        if (args.Kubeconfig is not null) provider.KubeConfig = args.Kubeconfig;
        if (args.Context is not null) provider.Context = args.Context;
        return provider;
    }
}
