using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Checks Go templates in the catalog. Argo CD parses every text of an ApplicationSet as a Go template, and one unknown
/// parameter makes the whole set fail. So the catalog may only use the few parameters that every cluster has.
/// </summary>
internal static partial class TemplateText
{
    private static readonly string[] Allowed = [
        ".name", ".nameNormalized", ".revision", "index .metadata.labels \"env\"",
    ];

    /// <summary>
    /// Adds a problem for every template action in the tree that Argo CD would reject or that contains values.
    /// </summary>
    public static void Check(YamlNode node, string subject, ProblemList problems)
    {
        switch (node)
        {
            case YamlMap map:
                foreach (var entry in map.Entries) Check(entry.Value, subject, problems);
                break;
            case YamlList list:
                foreach (var item in list.Items) Check(item, subject, problems);
                break;
            case YamlScalar { Type: ScalarType.Text } scalar:
                foreach (var problem in ProblemsOf(scalar, subject)) problems.Add(problem);
                break;
        }
    }

    /// <summary>The tree with the catalog's short form of the revision replaced by the template for Argo CD.</summary>
    public static YamlMap WithRevision(YamlMap map) =>
        new([.. map.Entries.Select(entry => entry with { Value = WithRevision(entry.Value) })], map.Position);

    public static bool HasRevision(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.Any(entry => HasRevision(entry.Value)),
        YamlList list => list.Items.Any(HasRevision),
        YamlScalar scalar => HasRevision(scalar.Text),
        _ => false,
    };

    public static bool HasRevision(string text) =>
        text.Contains(SourceRevision.OfEnvTemplate, StringComparison.Ordinal);

    private static YamlNode WithRevision(YamlNode node) => node switch
    {
        YamlMap map => WithRevision(map),
        YamlList list => new YamlList([.. list.Items.Select(WithRevision)], list.Position),
        YamlScalar { Type: ScalarType.Text } scalar when Revision().IsMatch(scalar.Text) =>
            new YamlScalar(
                Revision().Replace(scalar.Text, SourceRevision.OfEnvTemplate), ScalarType.Text, scalar.Position),
        _ => node,
    };

    private static IEnumerable<Problem> ProblemsOf(YamlScalar scalar, string subject)
    {
        foreach (Match match in Action().Matches(scalar.Text))
        {
            var action = match.Groups["action"].Value.Trim();
            if (Allowed.Contains(action)) continue;
            if (HoldsValues(action))
                yield return CatalogProblems.ValuesInTemplate(scalar.Position, subject, scalar.Text);
            else if (Parameter().IsMatch(action))
                yield return CatalogProblems.FastTemplatePlaceholder(
                    scalar.Position, subject, match.Value, InGoTemplate(action));
            else yield return CatalogProblems.UnknownTemplateAction(scalar.Position, subject, match.Value, Allowed);
        }
    }

    /// <summary>
    /// True if the action contains the values. They may only be used as the whole of `helm.values`: within another
    /// text, a quote or line break in them would change its meaning.
    /// </summary>
    public static bool HoldsValues(string action) => ValuesParameter().IsMatch(action);

    private static string InGoTemplate(string parameter) =>
        parameter is "values.branch" or "values.revision" ? "{{ .revision }}" : $"{{{{ .{parameter} }}}}";

    [GeneratedRegex(@"\{\{(?<action>.*?)(\}\}|$)", RegexOptions.Singleline)]
    private static partial Regex Action();

    [GeneratedRegex(@"\{\{\s*\.revision\s*\}\}")]
    private static partial Regex Revision();

    // A parameter in the syntax of fasttemplate, which ApplicationSets without goTemplate use: a name without a dot.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.-]*$")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\.helmValues\b")]
    private static partial Regex ValuesParameter();
}
