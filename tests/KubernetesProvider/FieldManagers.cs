using System.Security.Cryptography;
using System.Text.Json.Nodes;
using KubernetesProvider.Objects;

namespace KubernetesProvider;

/// <summary>The field manager that applies an object. Source: fieldManagerName, provider.go:2883.</summary>
internal static class FieldManagers
{
    private const string Annotation = "pulumi.com/patchFieldManager";

    /// <param name="stored">The field manager in the state; "" for a new object.</param>
    public static string Render(JsonObject inputs, string stored) =>
        inputs.Annotation(Annotation) is { Length: > 0 } named ? named
        : stored is not "" ? stored
        : $"pulumi-kubernetes-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
}
