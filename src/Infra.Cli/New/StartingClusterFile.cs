using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// The file with a cluster's own settings, fully commented out. Each line can be activated on its own. The settings are
/// the project's, with the values that the cluster has without the file.
/// </summary>
internal static partial class StartingClusterFile
{
    private const string AnyComponent = "ingress-nginx";

    public static string Text(StackRules rules, ClusterName cluster, ProjectFiles project) =>
        OwnText.Read("cluster.yaml")
            .Replace("<cluster>", cluster.ToString(), StringComparison.Ordinal)
            .Replace("<stack>", rules.Stack.ToString(), StringComparison.Ordinal)
            .Replace("<component>", Component(project), StringComparison.Ordinal)
            .Replace("<settings>", Settings([.. Examples(rules, project)]), StringComparison.Ordinal);

    private static string Settings(IReadOnlyList<string> examples) =>
        examples is [] ? "# The project has none yet.\n" : string.Concat(examples);

    // `infra check` reports problems with the files.
    private static string Component(ProjectFiles project) =>
        project.Catalog(new())?.Components.Keys.FirstOrDefault()?.ToString() ?? AnyComponent;

    private static IEnumerable<string> Examples(StackRules rules, ProjectFiles project)
    {
        var problems = new ProblemList();
        var files = project.SettingsFiles(rules.Stack, problems, rules.Part?.MainStack);
        var settings = files.Environment.Over(files.Defaults, problems).Resolve();
        foreach (var section in settings.Entries)
        {
            if (Leaf(section.Value) is { } leaf) yield return $"# {Key(section.Key)}: {leaf}\n";
        }
    }

    /// <summary>The first setting of a section that fits on one line; null if there is none.</summary>
    private static string? Leaf(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlList { Items: [YamlScalar, ..] } list when list.Items.All(item => item is YamlScalar) =>
            $"[{string.Join(", ", list.Items.Cast<YamlScalar>().Select(Scalar))}]",
        YamlMap map => map.Entries
            .Select(entry => (entry.Key, Leaf: Leaf(entry.Value)))
            .Where(found => found.Leaf is not null)
            .Select(found => $"{{{Key(found.Key)}: {found.Leaf}}}")
            .FirstOrDefault(),
        _ => null,
    };

    private static string Key(string key) => PlainText().IsMatch(key) ? key : JsonSerializer.Serialize(key);

    private static string Scalar(YamlScalar scalar) =>
        scalar.Type is not ScalarType.Text || PlainText().IsMatch(scalar.Text)
            ? scalar.Text
            : JsonSerializer.Serialize(scalar.Text);

    // Excludes words with a meaning in YAML 1.1 or 1.2, and characters of flow style.
    [GeneratedRegex(@"^(?!(?:y|n|yes|no|on|off|true|false|null)\z)[A-Za-z][A-Za-z0-9./_-]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex PlainText();
}
