using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;

namespace StandIns.Tests.Wire.Programs;

internal static class StackOutputs
{
    public static IDictionary<string, object?> Declare()
    {
        var source = new ConfigMap("source", new() { Metadata = new ObjectMetaArgs { Name = "source" } });

        return new Dictionary<string, object?>
        {
            ["text"] = "plain",
            ["number"] = 3,
            ["token"] = Output.CreateSecret("s3cr3t"),
            ["id"] = source.Id,
            ["name"] = source.Metadata.Apply(metadata => metadata.Name),
            ["nested"] = Map(("list", new object[] { 1, Output.CreateSecret("hush") }), ("flag", true)),
        };
    }
}
