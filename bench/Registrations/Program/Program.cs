using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

// What program.js declares, declared here: half ConfigMaps, half Secrets, of one component and one provider.
return await Deployment.RunAsync(() =>
{
    var count = int.Parse(Environment.GetEnvironmentVariable("INFRA_BENCH_RESOURCES")!, CultureInfo.InvariantCulture);
    var provider = new Pulumi.Kubernetes.Provider("hub", new() { KubeConfig = Output.CreateSecret("apiVersion: v1\nkind: Config\n") });
    var options = new CustomResourceOptions { Parent = new Fleet(), Provider = provider };
    for (var i = 0; i < count; i++)
    {
        var name = $"cluster-{i:00000}";
        var metadata = new ObjectMetaArgs
        {
            Name = name,
            Namespace = "argocd",
            Labels = { ["argocd.argoproj.io/secret-type"] = "cluster", ["env"] = "dev", ["core-basic"] = "enabled" },
            Annotations = { ["infra.local/uid"] = $"5c0b7a58-6c7e-4d0e-9b53-{i:000000000000}" },
        };
        if (i % 2 == 0)
        {
            _ = new ConfigMap(name, new ConfigMapArgs { Metadata = metadata, Data = { ["values.yaml"] = $"replicas: {i}\nregistry: pullproxy.corp.local\n" } }, options);
        }
        else
        {
            _ = new Secret(name, new SecretArgs
            {
                Metadata = metadata,
                Type = "Opaque",
                // All of it as one secret: so does Node's SDK by itself.
                StringData = Output.CreateSecret(ImmutableDictionary<string, string>.Empty
                    .Add("name", name)
                    .Add("server", $"https://10.0.{i / 250}.{i % 250}:6443")
                    .Add("config", $"{{\"bearerToken\":\"token-{i}\"}}")),
            }, options);
        }
    }
});

internal sealed class Fleet() : ComponentResource("infra:bench:Fleet", "fleet");
