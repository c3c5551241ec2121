using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Reads one item of the catalog's `components`.</summary>
internal sealed class ComponentReader
{
    private const int DefaultRetryLimit = 5;

    private static readonly ImmutableArray<string> DefaultSyncOptions = ["CreateNamespace=true"];

    private readonly YamlMap _map;
    private readonly MapReader _reader;
    private readonly string _subject;
    private readonly ProblemList _problems;

    private ComponentReader(YamlMap map, string subject, ProblemList problems)
    {
        (_map, _subject, _problems) = (map, subject, problems.Scope());
        _reader = new(map, subject, _problems);
    }

    /// <summary>The component of a map. Returns null and adds the problems if the map has an error.</summary>
    public static Component? Read(
        YamlMap map,
        Dictionary<BundleName, Bundle> bundles,
        Dictionary<string, Repository> repositories,
        ProblemList problems)
    {
        var named = map.Find("name") is YamlScalar { Type: ScalarType.Text } scalar ? scalar.Text : null;
        var subject = named is null ? "a component of the catalog" : $"component '{named}'";
        TemplateText.Check(map, subject, problems);
        return new ComponentReader(TemplateText.WithRevision(map), subject, problems).Component(bundles, repositories);
    }

    private Component? Component(Dictionary<BundleName, Bundle> bundles, Dictionary<string, Repository> repositories)
    {
        var name = _reader.Text("name");
        var bundle = _reader.Text("bundle");
        var sources = new SourceReader(_reader, _subject, repositories, _problems).Read(name);
        var application = _reader.OptionalText("application");
        var releaseName = _reader.OptionalText("release");
        var @namespace = _reader.OptionalText("namespace");
        var since = _reader.Text("since");
        var project = _reader.OptionalText("project");
        var annotations = _reader.OptionalTextMap("annotations");
        var finalizers = _reader.OptionalTexts("finalizers").ToImmutableArray();
        var history = _reader.OptionalCount("revisionHistoryLimit");
        var sync = new SyncReader(_reader, _subject, _problems);
        var syncOptions = sync.Options(DefaultSyncOptions);
        var automated = sync.Automated();
        var retryLimit = sync.RetryLimit();
        var backoff = sync.Backoff();
        var ignored = sync.IgnoredDifferences();
        var namespaceMetadata = sync.NamespaceMetadata(syncOptions);
        _reader.Finish();
        if (name is null || bundle is null || since is null) return null;

        if (ComponentName.BrokenRule(name) is { } nameRule)
            _problems.Add(CatalogProblems.BadName(_reader.PositionOf("name"), "component", name, nameRule));
        Require("release", "release", SourceRules.BrokenRelease, releaseName);
        Require("namespace", "namespace", KubernetesNames.BrokenLabelRule, @namespace);
        Require("application", "Application suffix", KubernetesNames.BrokenLabelRule, application);
        Require("project", "project", KubernetesNames.BrokenLabelRule, project);
        foreach (var finalizer in finalizers)
            Require("finalizers", "finalizer", KubernetesNames.BrokenLabelKeyRule, finalizer);
        foreach (var key in annotations.Keys)
            Require("annotations", "annotation", KubernetesNames.BrokenLabelKeyRule, key);
        ReportReplace(annotations);
        // Without `release` the name is the release name, and Helm allows only 53 characters.
        if (releaseName is null && name.Length > SourceRules.ReleaseNameLength)
            Require("name", "release", SourceRules.BrokenRelease, name);
        if (project == StackRules.DefaultProject)
            _problems.Add(CatalogProblems.DefaultProject(_reader.PositionOf("project"), _subject));
        if (releaseName is not null && sources is { Chart: null })
        {
            _problems.Add(
                CatalogProblems.KeyWithoutEffect(_reader.PositionOf("release"), _subject, "release", "a chart"));
        }

        if (!BundleName.TryParse(bundle, out var bundleName) || !bundles.ContainsKey(bundleName))
        {
            _problems.Add(CatalogProblems.UnknownBundleOfComponent(
                _reader.PositionOf("bundle"), name, bundle, bundles.Keys.Select(known => known.ToString())));
        }

        if (_problems.HasErrors || bundleName is null || sources is null) return null;
        return new()
        {
            Name = ComponentName.Parse(name),
            Bundle = bundleName,
            Position = _reader.Position,
            ContainsEnvRevision = TemplateText.HasRevision(_map),
            Chart = sources.Chart,
            Manifests = sources.Manifests,
            Values = sources.Values,
            UsesSourceList = sources.AsList,
            ApplicationSuffix = application ?? name,
            Namespace = @namespace ?? name,
            ReleaseName = releaseName ?? name,
            Since = since,
            Project = project,
            SyncOptions = syncOptions,
            Automated = automated,
            RetryLimit = retryLimit ?? DefaultRetryLimit,
            RetryBackoff = backoff,
            IgnoredDifferences = ignored,
            NamespaceMetadata = namespaceMetadata,
            Annotations = annotations,
            Finalizers = finalizers,
            OwnRevisionHistoryLimit = history,
        };
    }

    private void ReportReplace(ImmutableSortedDictionary<string, string> annotations)
    {
        if (annotations.TryGetValue(ArgoCD.SyncOptions, out var options)
            && options.Contains("Replace=true", StringComparison.Ordinal))
            _problems.Add(CatalogProblems.ReplaceOnApplication(_reader.PositionOf("annotations"), _subject));
    }

    private void Require(string key, string what, Func<string, string?> brokenRule, string? text) =>
        new FieldCheck(_subject, _problems).Require(_reader, key, what, brokenRule, text);
}
