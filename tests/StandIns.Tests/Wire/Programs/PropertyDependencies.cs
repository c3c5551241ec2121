using Pulumi;
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
        var other = new Namespace("other", new() { Metadata = new ObjectMetaArgs { Name = "other" } });

        _ = new ConfigMap("uses-outputs", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "uses-outputs",
                Namespace = other.Metadata.Apply(metadata => metadata.Name),
                Annotations =
                {
                    ["source"] = source.Metadata.Apply(metadata => metadata.Name),
                    ["sourceId"] = source.Id,
                    ["fixed"] = "text",
                },
            },
            Data = { ["joined"] = Output.Format($"{source.Id}/{other.Id}"), ["plain"] = "text" },
        });

        _ = new ConfigMap("uses-uid", new()
        {
            Metadata = new ObjectMetaArgs { Name = "uses-uid" },
            Data = { ["uid"] = source.Metadata.Apply(metadata => metadata.Uid) },
        });
    }
}
