using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class PropertyDependencies
{
    public static void Declare()
    {
        var source = new ConfigMap("source", new()
        {
            Metadata = new ObjectMetaArgs { Name = "source" },
            Data = { ["a"] = "b" },
        });
        var other = new ServiceAccount("other", new() { Metadata = new ObjectMetaArgs { Name = "other" } });

        _ = new ConfigMap("uses-outputs", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "uses-outputs",
                Namespace = other.Id,
                Annotations = { ["source"] = source.Id, ["fixed"] = "text" },
            },
            Data = { ["source"] = source.Id, ["urn"] = other.Urn, ["plain"] = "text" },
        });
    }
}
