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
        _ = new Cluster("armored-core", new() { Provider = hub, Protect = true });
        _ = new Cluster("gundam", new() { Providers = { hub } });
    }

    private sealed class Cluster : ComponentResource
    {
        public Cluster(string name, ComponentResourceOptions options) : base("acme:fleet:Cluster", name, options)
        {
            var settings = new ConfigMap(
                $"{name}-settings",
                new() { Metadata = new ObjectMetaArgs { Name = $"{name}-map" }, Data = { ["a"] = "b" } },
                new() { Parent = this });
            _ = new Gate($"{name}-gate", new() { Parent = this });
            Settings = settings.Metadata.Apply(metadata => metadata.Name);
            Title = Output.Create(name);
            RegisterOutputs();
        }

        [Output("settings")]
        public Output<string> Settings { get; private set; }

        [Output("title")]
        public Output<string> Title { get; private set; }
    }

    private sealed class Gate : ComponentResource
    {
        public Gate(string name, ComponentResourceOptions options) : base("acme:fleet:Gate", name, options)
        {
            _ = new Namespace($"{name}-namespace", options: new() { Parent = this });
            RegisterOutputs();
        }
    }
}
