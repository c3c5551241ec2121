using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class Options
{
    public static void Declare()
    {
        Config("ignore-changes", new() { IgnoreChanges = { "data", "metadata.annotations[\"a.b/c\"]" } });
        Config("secret-outputs", new() { AdditionalSecretOutputs = { "data" } });
    }

    private static void Config(string name, CustomResourceOptions options) =>
        _ = new ConfigMap(name, new() { Data = { ["a"] = "b" } }, options);
}
