using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class Aliases
{
    private const string OldMap = "kubernetes:core/v1:OldMap";

    public static void Declare()
    {
        _ = new Group("renamed", new() { Aliases = { new Alias { Type = "acme:fleet:OldGroup" } } });

        _ = new ConfigMap("by-type", options: new() { Aliases = { new Alias { Type = OldMap } } });
        _ = new ConfigMap("by-two", options: new()
        {
            Aliases = { new Alias { Type = OldMap }, new Alias { Type = "kubernetes:core/v1:OldestMap" } },
        });
    }

    private sealed class Group : ComponentResource
    {
        public Group(string name, ComponentResourceOptions options) : base("acme:fleet:Group", name, options)
        {
            _ = new ConfigMap($"{name}-child", options: new() { Parent = this });
            _ = new ConfigMap(
                $"{name}-aliased-child",
                options: new() { Parent = this, Aliases = { new Alias { Type = OldMap } } });
            RegisterOutputs();
        }
    }
}
