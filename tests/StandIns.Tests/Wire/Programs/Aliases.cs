using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class Aliases
{
    public static void Declare()
    {
        var former = new Group("former", new());
        _ = new Group("renamed", new() { Aliases = { new Alias { Name = "unnamed" } } });

        Config("by-name", new Alias { Name = "old-name" });
        Config("by-type", new Alias { Type = "kubernetes:core/v1:OldMap" });
        Config("by-parent", new Alias { Parent = former });
        Config("by-parent-urn", new Alias { ParentUrn = "urn:pulumi:dev::demo::acme:fleet:Group::gone" });
        Config("by-no-parent", new Alias { NoParent = true });
        Config("by-urn", new Alias { Urn = "urn:pulumi:dev::demo::kubernetes:core/v1:ConfigMap::old-urn" });
        Config("by-stack-and-project", new Alias { Stack = "old-stack", Project = "old-project" });
        Config("by-two", new Alias { Name = "older" }, new() { Name = "oldest", Type = "kubernetes:core/v1:OldMap" });
    }

    private static void Config(string name, params Alias[] aliases) =>
        _ = new ConfigMap(name, options: new() { Aliases = [.. aliases.Select(alias => (Input<Alias>)alias)] });

    private sealed class Group : ComponentResource
    {
        public Group(string name, ComponentResourceOptions options) : base("acme:fleet:Group", name, options)
        {
            _ = new ConfigMap($"{name}-child", options: new() { Parent = this });
            _ = new ConfigMap(
                $"{name}-aliased-child",
                options: new() { Parent = this, Aliases = { new Alias { Name = "renamed-child" } } });
            RegisterOutputs();
        }
    }
}
