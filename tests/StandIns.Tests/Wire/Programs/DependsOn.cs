using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class DependsOn
{
    public static void Declare()
    {
        var first = new ConfigMap("first");
        var pair = new Pair("pair", new());
        _ = new ConfigMap("after-custom", options: new() { DependsOn = { first } });
        _ = new ConfigMap("after-component", options: new() { DependsOn = { pair } });
        _ = new ConfigMap("after-both", options: new() { DependsOn = { first, pair } });
        _ = new Pair("later", new() { DependsOn = { first } });
    }

    private sealed class Pair : ComponentResource
    {
        public Pair(string name, ComponentResourceOptions options) : base("acme:fleet:Pair", name, options)
        {
            _ = new ConfigMap($"{name}-left", options: new() { Parent = this });
            _ = new Single($"{name}-right", new() { Parent = this });
            RegisterOutputs();
        }
    }

    private sealed class Single : ComponentResource
    {
        public Single(string name, ComponentResourceOptions options) : base("acme:fleet:Single", name, options)
        {
            _ = new ConfigMap($"{name}-only", options: new() { Parent = this });
            RegisterOutputs();
        }
    }
}
