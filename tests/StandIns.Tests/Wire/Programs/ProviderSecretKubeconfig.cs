using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Provider = Pulumi.Kubernetes.Provider;

namespace StandIns.Tests.Wire.Programs;

internal static class ProviderSecretKubeconfig
{
    public static void Declare()
    {
        var hub = new Provider("hub", new()
        {
            KubeConfig = Output.CreateSecret("apiVersion: v1\nkind: Config\n"),
            Context = "hub",
            Namespace = "argocd",
            EnableSecretMutable = true,
            EnableConfigMapMutable = true,
            EnablePatchForce = false,
        });

        _ = new ConfigMap("through-hub", new() { Data = { ["a"] = "b" } }, new() { Provider = hub });
    }
}
