using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class RefusedRegistration
{
    public static void Declare()
    {
        var refused = new ConfigMap("is-refused", new() { Data = { ["a"] = "b" } });
        _ = new ConfigMap("never-sent", new() { Data = { ["id"] = refused.Id } });
    }
}
