using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// Finds declared content that would make Argo CD stop at an ApplicationSet or reject its Applications. It reads the
/// final trees, so it does not matter what wrote them.
/// </summary>
public static partial class ApplicationSetLints
{
    private const string WholeValues = "{{ .helmValues }}";

    // The clusters generator has maps as parameters of these names.
    private static readonly string[] Reserved = ["values", "metadata"];

    /// <summary>Checks the ApplicationSets against Argo CD's rules and their AppProjects.</summary>
    /// <param name="objects">All objects that the stack declares.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Check(IReadOnlyCollection<Manifest> objects, ProblemList problems)
    {
        var allowed = objects
            .Where(one => one.Kind == "AppProject")
            .ToDictionary(project => project.Name, project => project.Tree.TextsAt("spec", "sourceRepos").ToList());
        foreach (var set in objects.Where(one => one.Kind == "ApplicationSet"))
        {
            CheckElements(set, problems);
            CheckRevisions(set, problems);
            CheckTemplate(set, problems);
            // A part of an environment declares no project; its main stack does, with the same components.
            if (allowed.Count > 0) CheckProject(set, allowed, problems);
        }
    }

    private static void CheckElements(Manifest set, ProblemList problems)
    {
        var elements = GeneratorsOf(set).SelectMany(generator => generator.MapsAt("list", "elements"));
        foreach (var key in elements
            .SelectMany(element => element.Entries)
            .Select(entry => entry.Key)
            .Where(Reserved.Contains)
            .Distinct())
            problems.Add(ApplicationSetProblems.ReservedParameter(set.Name, key));
    }

    // Argo CD evaluates a revision as a template only in the clusters generator's values.
    private static void CheckRevisions(Manifest set, ProblemList problems)
    {
        var texts = GeneratorsOf(set).SelectMany(generator => AllTexts(generator.At("clusters", "values")));
        foreach (var text in texts.Where(text => text.Text.Contains("{{", StringComparison.Ordinal)))
        {
            problems.Add(RevisionProblems.BadRevision(
                text.Position, $"ApplicationSet '{set.Name}'", text.Text, "is a template"));
        }
    }

    private static IEnumerable<YamlMap> GeneratorsOf(Manifest set) =>
        set.Tree
            .MapsAt("spec", "generators")
            .SelectMany(generator => generator.MapsAt("merge", "generators").Append(generator));

    private static void CheckTemplate(Manifest set, ProblemList problems)
    {
        var texts = AllTexts(set.Tree.At("spec", "template")).Concat(AllTexts(set.Tree.At("spec", "templatePatch")));
        foreach (var text in texts.Where(text => text.Text != WholeValues && Values().IsMatch(text.Text)))
            problems.Add(CatalogProblems.ValuesInTemplate(text.Position, $"ApplicationSet '{set.Name}'", text.Text));
    }

    private static void CheckProject(Manifest set, Dictionary<string, List<string>> allowed, ProblemList problems)
    {
        var spec = set.Tree.At("spec", "template", "spec");
        var project = spec.TextAt("project") ?? "";
        var sources = spec.MapsAt("sources").Concat(spec.MapAt("source") is { } single ? [single] : []);
        var repositories = sources.Select(source => source.TextAt("repoURL")).OfType<string>().Distinct();
        foreach (var repository in repositories.Where(
            url => !allowed.GetValueOrDefault(project, []).Any(rule => rule == "*" || rule == url)))
            problems.Add(ApplicationSetProblems.SourceOutsideProject(set.Name, project, repository));
    }

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
