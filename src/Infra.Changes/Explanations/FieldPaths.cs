using Infra.Foundation;

namespace Infra.Changes;

/// <summary>The field paths that the explanations account for.</summary>
internal static class FieldPaths
{
    public const string EnvLabel = $"metadata.labels.{LabelKeys.Env}";
    public const string Server = "stringData.server";
    public const string ValuesHash = $"metadata.annotations.{LabelKeys.ValuesHash}";

    public const string TargetRevision = "spec.template.spec.source.targetRevision";

    private const string Generators = "spec.generators.";

    public static string LabelOf(string key) => $"metadata.labels.{key}";

    public static string SwitchOf(string component) => LabelOf(LabelKeys.ComponentPrefix + component);

    public static string ValuesOf(string component) => $"data.{component}.yaml";

    public static bool IsApplicationName(string path) => path == "spec.template.metadata.name";

    public static bool IsNamespace(string path) => path == "spec.template.spec.destination.namespace";

    public static bool IsProject(string path) => path == "spec.template.spec.project";

    public static bool IsRelease(string path) => path.EndsWith(".helm.releaseName", StringComparison.Ordinal);

    public static bool IsBundle(string path) =>
        path is $"metadata.labels.{LabelKeys.Bundle}" or $"spec.template.metadata.labels.{LabelKeys.Bundle}"
        || IsSelector(path);

    // If an env's generator appears or disappears, that is one difference at the generator itself.
    public static bool IsSelector(string path) => path.StartsWith(Generators, StringComparison.Ordinal)
        && (path.EndsWith(".selector", StringComparison.Ordinal) || !path[Generators.Length..].Contains('.'));

    public static bool IsRemovalPolicy(string path) =>
        path is "metadata.finalizers" or "spec.template.metadata.finalizers"
            || path.StartsWith("spec.syncPolicy", StringComparison.Ordinal);

    public static bool IsDelivery(string path) => path.StartsWith(Generators, StringComparison.Ordinal)
        && (path.EndsWith(".plugin", StringComparison.Ordinal)
            || path.EndsWith(".merge.mergeKeys", StringComparison.Ordinal)
            || path.Contains(".elements.", StringComparison.Ordinal))
        || path.EndsWith(".helm.values", StringComparison.Ordinal);
}
