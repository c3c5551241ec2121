using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Bench.Programs;

/// <summary>
/// Declares the same as registrations.js: half ConfigMaps, half Secrets, of one component and one provider.
/// </summary>
internal static class RegistrationsProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(Declare);

    private static void Declare()
    {
        var text = Environment.GetEnvironmentVariable("INFRA_BENCH_RESOURCES")!;
        var count = int.Parse(text, CultureInfo.InvariantCulture);
        var kubeConfig = Output.CreateSecret("apiVersion: v1\nkind: Config\n");
        var provider = new Pulumi.Kubernetes.Provider("hub", new() { KubeConfig = kubeConfig });
        var options = new CustomResourceOptions { Parent = new Fleet(), Provider = provider };
        for (var i = 0; i < count; i++)
        {
            var name = $"cluster-{i:00000}";
            if (i % 2 == 0) _ = new ConfigMap(name, new() { Metadata = Metadata(name, i), Data = Values(i) }, options);
            else _ = new Secret(name, Connection(name, i), options);
        }
    }

    private static ObjectMetaArgs Metadata(string name, int i) => new()
    {
        Name = name,
        Namespace = "argocd",
        Labels = { ["argocd.argoproj.io/secret-type"] = "cluster", ["env"] = "dev", ["core-basic"] = "enabled" },
        Annotations = { ["infra.local/uid"] = $"5c0b7a58-6c7e-4d0e-9b53-{i:000000000000}" },
    };

    private static InputMap<string> Values(int i) =>
        new() { ["values.yaml"] = $"replicas: {i}\nregistry: pullproxy.corp.local\n" };

    private static SecretArgs Connection(string name, int i) => new()
    {
        Metadata = Metadata(name, i),
        Type = "Opaque",
        // The whole map is one secret, as Node's SDK does by itself.
        StringData = Output.CreateSecret(ImmutableDictionary<string, string>.Empty
            .Add("name", name)
            .Add("server", $"https://10.0.{i / 250}.{i % 250}:6443")
            .Add("config", $"{{\"bearerToken\":\"token-{i}\"}}")),
    };

    private sealed class Fleet() : ComponentResource("infra:bench:Fleet", "fleet");
}
