using System.Text.RegularExpressions;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>
/// What would make Argo CD stop at ApplicationSets, or refuse their Applications, read from the trees that are declared:
/// whatever wrote them, these must hold.
/// </summary>
public static partial class ApplicationSetLints
{
    private const string WholeValues = "{{ .helmValues }}";

    // The clusters generator has parameters of these names, and they are maps.
    private static readonly string[] Reserved = ["values", "metadata"];

    public static void Check(IReadOnlyCollection<YamlMap> objects, ProblemList problems)
    {
        var allowed = objects.Where(tree => IsA("AppProject", tree)).ToDictionary(NameOf, project => Texts(Find(project, "spec", "sourceRepos")).ToList());
        foreach (var set in objects.Where(tree => IsA("ApplicationSet", tree)))
        {
            CheckElements(set, problems);
            CheckRevisions(set, problems);
            CheckTemplate(set, problems);
            CheckProject(set, allowed, problems);
        }
    }

    private static void CheckElements(YamlMap set, ProblemList problems)
    {
        var elements = GeneratorsOf(set).SelectMany(generator => Maps(Find(generator, "list", "elements")));
        foreach (var key in elements.SelectMany(element => element.Entries).Select(entry => entry.Key).Where(Reserved.Contains).Distinct())
            problems.Add(Problem.ReservedParameter(NameOf(set), key));
    }

    // Only here is the text of a revision a template to Argo CD.
    private static void CheckRevisions(YamlMap set, ProblemList problems)
    {
        var texts = GeneratorsOf(set).SelectMany(generator => AllTexts(Find(generator, "clusters", "values")));
        foreach (var text in texts.Where(text => text.Text.Contains("{{", StringComparison.Ordinal)))
            problems.Add(Problem.BadRevision(text.Position, $"ApplicationSet '{NameOf(set)}'", text.Text, "is a template"));
    }

    private static IEnumerable<YamlMap> GeneratorsOf(YamlMap set) =>
        Maps(Find(set, "spec", "generators")).SelectMany(generator => Maps(Find(generator, "merge", "generators")).Append(generator));

    private static void CheckTemplate(YamlMap set, ProblemList problems)
    {
        var texts = AllTexts(Find(set, "spec", "template")).Concat(AllTexts(Find(set, "spec", "templatePatch")));
        foreach (var text in texts.Where(text => text.Text != WholeValues && Values().IsMatch(text.Text)))
            problems.Add(Problem.ValuesInTemplate(text.Position, $"ApplicationSet '{NameOf(set)}'", text.Text));
    }

    private static void CheckProject(YamlMap set, Dictionary<string, List<string>> allowed, ProblemList problems)
    {
        var spec = Find(set, "spec", "template", "spec");
        var project = (Find(spec, "project") as YamlScalar)?.Text ?? "";
        var sources = Maps(Find(spec, "sources")).Concat(Find(spec, "source") is YamlMap single ? [single] : []);
        var repositories = sources.Select(source => Find(source, "repoURL")).OfType<YamlScalar>().Select(url => url.Text).Distinct();
        foreach (var repository in repositories.Where(url => !allowed.GetValueOrDefault(project, []).Any(rule => rule == "*" || rule == url)))
            problems.Add(Problem.SourceOutsideProject(NameOf(set), project, repository));
    }

    private static bool IsA(string kind, YamlMap tree) => Find(tree, "kind") is YamlScalar scalar && scalar.Text == kind;

    private static string NameOf(YamlMap tree) => (Find(tree, "metadata", "name") as YamlScalar)?.Text ?? "";

    private static YamlNode? Find(YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path) node = (node as YamlMap)?.Find(key);
        return node;
    }

    private static IEnumerable<YamlMap> Maps(YamlNode? node) => (node as YamlList)?.Items.OfType<YamlMap>() ?? [];

    private static IEnumerable<string> Texts(YamlNode? node) => (node as YamlList)?.Items.OfType<YamlScalar>().Select(text => text.Text) ?? [];

    private static IEnumerable<YamlScalar> AllTexts(YamlNode? node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => AllTexts(entry.Value)),
        YamlList list => list.Items.SelectMany(AllTexts),
        YamlScalar { Type: ScalarType.Text } scalar => [scalar],
        _ => [],
    };

    [GeneratedRegex(@"\{\{[^}]*\.helmValues\b")]
    private static partial Regex Values();
}
