using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>
/// Definitions of Argo CD's kinds in its structure: the server keeps every field and adds no defaults.
/// </summary>
public static class ArgoResources
{
    public static JsonObject ApplicationSets => Definition("ApplicationSet", "applicationsets");

    public static JsonObject AppProjects => Definition("AppProject", "appprojects");

    private static JsonObject Definition(string kind, string plural) => new()
    {
        ["apiVersion"] = "apiextensions.k8s.io/v1",
        ["kind"] = "CustomResourceDefinition",
        ["metadata"] = new JsonObject { ["name"] = $"{plural}.argoproj.io" },
        ["spec"] = new JsonObject
        {
            ["group"] = "argoproj.io",
            ["scope"] = "Namespaced",
            ["names"] = new JsonObject
            {
                ["kind"] = kind,
                ["listKind"] = $"{kind}List",
                ["plural"] = plural,
                ["singular"] = kind.ToLowerInvariant(),
            },
            ["versions"] = new JsonArray(new JsonObject
            {
                ["name"] = "v1alpha1",
                ["served"] = true,
                ["storage"] = true,
                ["schema"] = new JsonObject
                {
                    ["openAPIV3Schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject { ["spec"] = AnyObject() },
                    },
                },
            }),
        },
    };

    private static JsonObject AnyObject() =>
        new() { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true };
}
