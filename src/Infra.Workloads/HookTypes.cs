using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>
/// How Argo CD runs an object with Helm's or its own hook annotations. It maps Helm's hooks to its own, and never runs
/// tests and rollback hooks.
/// </summary>
internal static class HookTypes
{
    private const string Own = "argocd.argoproj.io/hook";
    private const string OfHelm = "helm.sh/hook";

    private static readonly Dictionary<string, string> FromHelm = new(StringComparer.Ordinal)
    {
        ["pre-install"] = "PreSync",
        ["pre-upgrade"] = "PreSync",
        ["post-install"] = "PostSync",
        ["post-upgrade"] = "PostSync",
        ["pre-delete"] = "PreDelete",
        ["post-delete"] = "PostDelete",
    };

    /// <summary>Argo CD's hook types, or `never applied`; null for an ordinary object.</summary>
    public static string? Read(YamlMap tree)
    {
        var annotations = tree.MapAt("metadata", "annotations");
        if (annotations.TextAt(Own) is { } own) return own;
        // Helm marks CRDs with the same annotation. They are ordinary objects.
        if (annotations.TextAt(OfHelm) is not { } helm || helm == "crd-install") return null;
        var types = helm.Split(',', StringSplitOptions.TrimEntries)
            .Select(type => FromHelm.GetValueOrDefault(type))
            .OfType<string>()
            .Distinct()
            .ToList();
        return types is [] ? "never applied" : string.Join(", ", types);
    }
}
