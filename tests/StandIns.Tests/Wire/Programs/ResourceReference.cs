using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;

namespace StandIns.Tests.Wire.Programs;

internal static class ResourceReference
{
    public static void Declare()
    {
        var target = new ConfigMap("target");

        var inputs = Map(
            ("target", target),
            ("nested", Map(("list", new object[] { target }), ("secret", Output.CreateSecret(target)))));
        _ = new CustomResource("demo:index:Pointer", "pointer", new DictionaryResourceArgs(inputs));
    }
}
