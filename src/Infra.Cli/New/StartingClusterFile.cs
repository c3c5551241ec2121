using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// The file of what is a cluster's own, all of it in comments. Each line can be put in force by itself: settings are
/// those of the project, with the values that the cluster has without the file.
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

    // What is wrong with the files is for `infra check` to say.
    private static string Component(ProjectFiles project) =>
        project.Catalog(new())?.Components.Keys.FirstOrDefault()?.ToString() ?? AnyComponent;

    private static IEnumerable<string> Examples(StackRules rules, ProjectFiles project)
    {
        var problems = new ProblemList();
        var files = project.SettingsFiles(rules.Stack, problems, rules.Part?.Of);
        var settings = files.Environment.Over(files.Defaults, problems).Resolve();
        foreach (var section in settings.Entries)
        {
            if (Leaf(section.Value) is { } leaf) yield return $"# {Key(section.Key)}: {leaf}\n";
        }
    }

    /// <summary>The first setting of a section that fits into a line; null where it has none.</summary>
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

    // No word of YAML 1.1 or 1.2, and no sign of a flow.
    [GeneratedRegex(@"^(?!(?:y|n|yes|no|on|off|true|false|null)\z)[A-Za-z][A-Za-z0-9./_-]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex PlainText();
}
