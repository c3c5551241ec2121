using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class Options
{
    public static void Declare()
    {
        var anchor = new Namespace("anchor");

        Config("ignore-changes", new() { IgnoreChanges = { "data", "metadata.annotations[\"a.b/c\"]" } });
        Config("protect", new() { Protect = true });
        Config("protect-not", new() { Protect = false });
        Config("retain", new() { RetainOnDelete = true });
        Config("retain-not", new() { RetainOnDelete = false });
        Config("delete-before-replace", new() { DeleteBeforeReplace = true });
        Config("delete-before-replace-not", new() { DeleteBeforeReplace = false });
        Config("replace-on-changes", new() { ReplaceOnChanges = { "data.a" } });
        Config("timeouts", new()
        {
            CustomTimeouts = new()
            {
                Create = TimeSpan.FromMinutes(5),
                Update = TimeSpan.FromMinutes(90),
                Delete = TimeSpan.FromSeconds(45),
            },
        });
        Config("timeout", new() { CustomTimeouts = new() { Create = TimeSpan.FromMinutes(10) } });
        Config("secret-outputs", new() { AdditionalSecretOutputs = { "data" } });
        Config("deleted-with", new() { DeletedWith = anchor });
        Config("imported", new() { ImportId = "argocd/imported" });
        Config("download", new() { PluginDownloadURL = "https://plugins.example" });
    }

    private static void Config(string name, CustomResourceOptions options) =>
        _ = new ConfigMap(name, new() { Data = { ["a"] = "b" } }, options);
}
