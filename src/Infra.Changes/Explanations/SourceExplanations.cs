using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Explains changed sources and sync options, one explanation for all components with the same change.
/// </summary>
internal static partial class SourceExplanations
{
    private const string Application = "spec.template.spec.";

    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["repoURL"] = "repository",
        ["path"] = "path",
        ["chart"] = "chart",
        ["targetRevision"] = "version",
    };

    private static readonly Dictionary<string, (string On, string Off)> Switches = new(StringComparer.Ordinal)
    {
        ["syncPolicy.automated.prune"] = (
            "prunes what is no longer in Git", "stops pruning what is no longer in Git"),
        ["syncPolicy.automated.selfHeal"] = (
            "reverts manual changes", "no longer reverts manual changes"),
    };

    public static IEnumerable<Explanation> Find(StateChange change) => change.StayingComponents
        .SelectMany(component => ChangesOf(change, component))
        .GroupBy(one => (one.IsSource, one.Text))
        .Select(group => Create(change, group.Key.IsSource, group.Key.Text, [.. group]));

    private static IEnumerable<ComponentChange> ChangesOf(StateChange change, string component)
    {
        var changed = change.After
            .SetOf(component)
            .Where(change.Objects.ContainsKey)
            .Select(key => change.Objects[key])
            .OfType<Change.Update>()
            .FirstOrDefault();
        if (changed is null) yield break;
        var source = changed.Paths
            .Where(IsSource)
            .Select(path => (Path: path, Text: SourceText(changed, path)))
            .Where(one => one.Text is not null)
            .ToList();
        if (source is not [])
        {
            yield return new(
                component,
                true,
                string.Join(", ", source.Select(one => one.Text)),
                [.. source.Select(one => one.Path)]);
        }

        foreach (var path in changed.Paths)
        {
            if (SwitchText(changed, path) is { } text) yield return new(component, false, text, [path]);
        }
    }

    private static Explanation Create(StateChange change, bool isSource, string text, List<ComponentChange> changes)
    {
        var components = changes.Select(one => one.Component).Order(StringComparer.Ordinal).ToList();
        var count = components.Sum(change.Staying);
        var named = Wording.Named("component", components);
        return new()
        {
            Kind = ExplanationKind.SourceChanges,
            Subject = ExplanationSubject.Component,
            Names = [.. components],
            What = isSource
                ? $"{Wording.Sentence(named)} change{Wording.Verb(components.Count, "s its", " their")} source: "
                    + $"{text}. {Wording.Applications(count)} follow{Wording.Verb(count, "s", "")}."
                : $"Argo CD {text}, in {Wording.Applications(count)} of {named}.",
            Applications = count,
            AffectedApplications = [.. change.ApplicationsStaying(components)],
            ApplicationFate = count == 0 ? ApplicationFate.Unchanged : ApplicationFate.Updated,
            WorkloadFate = isSource && count > 0 ? WorkloadFate.Updated : WorkloadFate.Unchanged,
            Objects = [],
            Fields = changes.SelectMany(one => change.SetFields(one.Component, one.Paths.Contains)),
        };
    }

    private static bool IsSource(string path) => SourceField().IsMatch(path);

    // The revision explanations cover templates, which are not revisions themselves.
    private static string? SourceText(Change.Update changed, string path)
    {
        var (before, after) = changed.At(path);
        var texts = new[] { before, after }.Select(node => (node as YamlScalar)?.Text).ToList();
        if (texts.Exists(text => text?.Contains("{{", StringComparison.Ordinal) is true)) return null;
        var noun = Nouns[path[(path.LastIndexOf('.') + 1)..]];
        return (texts[0], texts[1]) switch
        {
            (null, _) => $"{noun} '{Shown(texts[1])}'",
            (_, null) => $"no {noun} (was '{Shown(texts[0])}')",
            _ => $"{noun} '{Shown(texts[1])}' (was '{Shown(texts[0])}')",
        };
    }

    private static string? SwitchText(Change.Update changed, string path)
    {
        if (!path.StartsWith(Application, StringComparison.Ordinal)
            || !Switches.TryGetValue(path[Application.Length..], out var words))
            return null;
        return (changed.At(path).After as YamlScalar)?.Text is "true" ? words.On : words.Off;
    }

    // A repository URL can contain a login.
    private static string? Shown(string? text) => text is null ? null : ChangedValue.Cut(Login().Replace(text, "//"));

    private sealed record ComponentChange(string Component, bool IsSource, string Text, IReadOnlyList<string> Paths);

    [GeneratedRegex(@"^spec\.template\.spec\.(source|sources\.\d+)\.(repoURL|path|chart|targetRevision)$")]
    private static partial Regex SourceField();

    [GeneratedRegex(@"//[^/@]*@")]
    private static partial Regex Login();
}
