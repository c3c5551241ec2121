using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;

namespace StandIns.Tests.Wire.Programs;

internal static class InvocationRefused
{
    public static void Declare()
    {
        var refused = Deployment.Instance.Invoke<Found>(
            "demo:index:refuse",
            new DictionaryInvokeArgs(Map(("name", ""))));
        _ = new ConfigMap("sink", new() { Data = { ["answer"] = refused.Apply(found => found.Answer) } });
    }
}
