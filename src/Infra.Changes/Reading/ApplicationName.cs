using System.Text.RegularExpressions;

namespace Infra.Changes;

/// <summary>Evaluates the Application name of a template that only uses parameters of the clusters generator.</summary>
internal static partial class ApplicationName
{
    private const string Labels = "metadata.labels.";
    private const string Values = "values.";

    /// <summary>The name for a cluster; null if the template uses anything else.</summary>
    public static string? For(string? template, RegisteredCluster cluster, ClustersGenerator? generator)
    {
        if (template is null) return null;
        var isUnknown = false;
        var text = Placeholder().Replace(template, match =>
        {
            var value = FindValue(match.Groups[1].Value, cluster, generator);
            isUnknown |= value is null;
            return value ?? "";
        });
        return isUnknown || text.Contains("{{", StringComparison.Ordinal) ? null : text;
    }

    private static string? FindValue(string expression, RegisteredCluster cluster, ClustersGenerator? generator)
    {
        var path = IndexOfLabels().Match(expression) is { Success: true } index
            ? Labels + index.Groups[1].Value
            : expression.TrimStart('.');
        if (path.StartsWith(Labels, StringComparison.Ordinal))
            return cluster.Labels.GetValueOrDefault(path[Labels.Length..]);
        if (path.StartsWith(Values, StringComparison.Ordinal))
            return generator?.Values.GetValueOrDefault(path[Values.Length..]);
        return path switch
        {
            "name" => cluster.ClusterName,
            "nameNormalized" => Normalized(cluster.ClusterName),
            "server" => cluster.Server,
            _ => null,
        };
    }

    // Argo CD's `nameNormalized`.
    private static string Normalized(string name) => NotInNames().Replace(name.ToLowerInvariant(), "-").Trim('-', '.');

    [GeneratedRegex(@"\{\{-?\s*(.*?)\s*-?\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""^index\s+\.metadata\.labels\s+"([^"]+)"$""")]
    private static partial Regex IndexOfLabels();

    [GeneratedRegex("[^-a-z0-9.]")]
    private static partial Regex NotInNames();
}
