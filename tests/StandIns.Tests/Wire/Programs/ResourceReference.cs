using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;

namespace StandIns.Tests.Wire.Programs;

internal static class ResourceReference
{
    public static void Declare()
    {
        var target = new ConfigMap("target");

        _ = new CustomResource("demo:index:Pointer", "pointer", new PointerArgs
        {
            Target = target,
            Nested = Map(("list", new object[] { target }), ("secret", Output.CreateSecret(target))),
        });
    }

    private sealed class PointerArgs : ResourceArgs
    {
        [Input("target")]
        public Input<ConfigMap>? Target { get; set; }

        [Input("nested")]
        public Input<ImmutableDictionary<string, object?>>? Nested { get; set; }
    }
}
