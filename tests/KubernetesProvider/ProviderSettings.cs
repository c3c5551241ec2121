using System.Globalization;
using System.Text.Json.Nodes;

namespace KubernetesProvider;

/// <summary>
/// The provider's configuration. All values arrive as text. A switch that the program omits is read from its
/// environment variable. Source: Configure, provider.go:572.
/// </summary>
internal sealed record ProviderSettings
{
    private const string Prefix = "kubernetes:config:";

    /// <summary>Content or path of a kubeconfig; null uses the ambient one.</summary>
    public string? Kubeconfig { get; init; }

    public string? Context { get; init; }

    public string? Namespace { get; init; }

    public bool EnableServerSideApply { get; init; } = true;

    public bool EnableSecretMutable { get; init; }

    public bool EnableConfigMapMutable { get; init; }

    public bool UpsertExistingObjects { get; init; }

    public bool EnablePatchForce { get; init; }

    /// <summary>Average requests per second; the real provider sets this rate in client-go.</summary>
    public double RequestsPerSecond { get; init; } = 50;

    /// <summary>The largest burst of requests.</summary>
    public int Burst { get; init; } = 120;

    public static ProviderSettings Parse(IReadOnlyDictionary<string, string> variables)
    {
        var client = JsonNode.Parse(Text("kubeClientSettings") ?? "{}")!;
        return new()
        {
            Kubeconfig = Text("kubeconfig"),
            Context = Text("context"),
            Namespace = Text("namespace"),
            EnableServerSideApply = Switch("enableServerSideApply", "ENABLE_SERVER_SIDE_APPLY", true),
            EnableSecretMutable = Switch("enableSecretMutable", "ENABLE_SECRET_MUTABLE"),
            EnableConfigMapMutable = Switch("enableConfigMapMutable", "ENABLE_CONFIGMAP_MUTABLE"),
            UpsertExistingObjects = Switch("upsertExistingObjects", "UPSERT_EXISTING_OBJECTS"),
            EnablePatchForce = Switch("enablePatchForce", "ENABLE_PATCH_FORCE"),
            RequestsPerSecond = Number((string?)client["qps"]?.ToString() ?? Variable("CLIENT_QPS")) ?? 50,
            Burst = (int)(Number((string?)client["burst"]?.ToString() ?? Variable("CLIENT_BURST")) ?? 120),
        };

        string? Text(string name) => variables.TryGetValue(Prefix + name, out var text) && text is not "" ? text : null;

        bool Switch(string name, string variable, bool otherwise = false) =>
            (Text(name) ?? Variable(variable)) is { } text ? text == "true" : otherwise;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"PULUMI_K8S_{name}");

    private static double? Number(string? text) =>
        text is null or "" ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
