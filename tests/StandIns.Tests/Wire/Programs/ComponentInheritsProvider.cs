using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Provider = Pulumi.Kubernetes.Provider;

namespace StandIns.Tests.Wire.Programs;

internal static class ComponentInheritsProvider
{
    public static void Declare()
    {
        var hub = new Provider("hub", new() { Namespace = "argocd" });
        _ = new Cluster("armored-core", new() { Provider = hub });
        _ = new Cluster("gundam", new());
    }

    private sealed class Cluster : ComponentResource
    {
        public Cluster(string name, ComponentResourceOptions options) : base("acme:fleet:Cluster", name, options)
        {
            _ = new ConfigMap(
                $"{name}-settings",
                new() { Metadata = new ObjectMetaArgs { Name = $"{name}-map" }, Data = { ["a"] = "b" } },
                new() { Parent = this });
            _ = new Gate($"{name}-gate", new() { Parent = this });
            RegisterOutputs();
        }
    }

    private sealed class Gate : ComponentResource
    {
        public Gate(string name, ComponentResourceOptions options) : base("acme:fleet:Gate", name, options)
        {
            _ = new ServiceAccount($"{name}-account", options: new() { Parent = this });
            RegisterOutputs();
        }
    }
}
