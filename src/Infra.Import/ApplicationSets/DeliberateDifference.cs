using Infra.Foundation;

namespace Infra.Import;

/// <summary>An intended difference between the Applications of the new set and the old one, with its meaning.</summary>
internal sealed record DeliberateDifference(string What, string Meaning)
{
    private const string OwnValues = "values.yaml";

    public static DeliberateDifference InlineValues { get; } = new(
        "private values inline instead of a file of the values repository",
        "they are compared with the file, and reach Argo CD without a commit");

    /// <summary>The intended difference at a path of an Application; null if the difference is not intended.</summary>
    public static DeliberateDifference? Find(string path, YamlNode? old, YamlNode? @new) => path switch
    {
        "spec.project" when Text(old) == "default" => new(
            $"project '{Text(@new)}' instead of 'default'",
            "the project allows the repositories of its components and no others; 'default' allows everything"),
        "metadata.labels" when old is null => new(
            "labels of the stack, the bundle, the component, the env and the cluster",
            "they are for people and for tools that look for Applications"),
        "metadata.finalizers" when @new is null => new(
            "no finalizer",
            "the stack keeps Applications that a set no longer generates, and their workloads"),
        "spec.destination.server" or "spec.destination.name" => new(
            "the cluster's name as the destination instead of its server",
            "both are the same cluster; a name stays when its address changes"),
        "spec.revisionHistoryLimit" when old is null && Text(@new) == "2" => new(
            "revisionHistoryLimit 2", "Argo CD copies inline values into every entry of the history"),
        "spec.revisionHistoryLimit" when old is null && Text(@new) == "10" => new(
            "revisionHistoryLimit 10, written out", "it is Argo CD's own default"),
        "spec.syncPolicy.syncOptions" when old is null => new(
            "the sync option CreateNamespace=true", "Argo CD creates a missing namespace"),
        "spec.syncPolicy.retry" when old is null => new(
            "five retries of a failed sync", "the old sets did not configure retries"),
        "spec.syncPolicy.automated.prune" or "spec.syncPolicy.automated.selfHeal"
            when old is null && Text(@new) == "false" =>
                new($"'{path.Split('.')[^1]}: false', written out", "it is Argo CD's own default"),
        _ when path.EndsWith(".helm.valueFiles", StringComparison.Ordinal) && AreSameFiles(old, @new) => new(
            $"the value file '{OwnValues}', written out", "Helm reads a chart's own values anyway, and first"),
        _ when path.EndsWith(".ref", StringComparison.Ordinal) && old is not null && @new is not null => new(
            $"the ref '{Text(@new)}'", "a name that only value files of the same Application use"),
        _ => null,
    };

    private static bool AreSameFiles(YamlNode? old, YamlNode? @new) =>
        Files(old).SequenceEqual(Files(@new)) && (@new as YamlList)?.Items is [YamlScalar { Text: OwnValues }, ..];

    // Ignores the name that the files use for the values repository.
    private static IEnumerable<string> Files(YamlNode? list) => ((list as YamlList)?.Items ?? [])
        .Select(item => Text(item) ?? "")
        .Where(file => file != OwnValues)
        .Select(file => file.StartsWith('$') ? file[file.IndexOf('/')..] : file);

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Text;
}
