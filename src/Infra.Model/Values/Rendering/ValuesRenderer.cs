using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>Renders, parses, merges and checks the values of one cluster at a time. Thread-safe.</summary>
internal sealed class ValuesRenderer(
    Settings settings, ValuesTemplates templates, Composition composition, ValueFaults faults)
{
    private readonly ConcurrentDictionary<YamlMap, MapValue> _data = [];
    private readonly Dictionary<EnvName, string> _revisions = composition.Stages.ToDictionary(
        stage => stage.Env, stage => stage.Revision);

    /// <param name="cluster">The cluster.</param>
    /// <param name="components">Its components.</param>
    /// <param name="reader">Keeps every text that it reads, so it should not outlive the fleet's rendering.</param>
    public ClusterValues Render(Cluster cluster, IEnumerable<Component> components, ValuesReader reader)
    {
        var data = CreateData(cluster, _data.GetOrAdd(settings.For(cluster.Name), TemplateData.CreateMap));
        var rendered = components
            .Where(component => component.InlineValues is not null)
            .Select(component => Render(cluster, component, data, reader))
            .OfType<ComponentValues>()
            .ToImmutableSortedDictionary(values => values.Component, values => values);
        return rendered.IsEmpty ? ClusterValues.None : new(rendered);
    }

    /// <summary>
    /// The leaves of one component's values with their positions. The values must have rendered without a fault.
    /// </summary>
    public IEnumerable<TracedValue> Trace(Cluster cluster, Component component, YamlMap tree)
    {
        if (templates.Find(component.Name) is not { } template)
            return new ValuesTrace(new("", []), Nowhere(), ValuesTemplates.FileOf).Find(tree);
        var places = Nowhere();
        var data = CreateData(cluster, TemplateData.CreateMap(settings.For(cluster.Name), places));
        var rendered = template.RenderTraced(data.With(ReservedSettings.Component, ComponentFacts(component)));
        return new ValuesTrace(rendered, places, ValuesTemplates.FileOf).Find(tree);
    }

    /// <summary>Where one leaf of a component's values comes from, each place proven by rendering again.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="component">The component.</param>
    /// <param name="tree">The component's values, which must have rendered without a fault.</param>
    /// <param name="path">The path of the leaf, as <see cref="TracedValue"/> writes it.</param>
    public ProvenValue? Prove(Cluster cluster, Component component, YamlMap tree, string path)
    {
        if (Trace(cluster, component, tree).FirstOrDefault(leaf => leaf.Path == path) is not { } traced) return null;
        if (templates.Find(component.Name) is not { } template || IsOverlay(cluster, component, traced))
            return new([], [.. traced.Sources]);
        var written = SettingsProof.Find(settings.For(cluster.Name), TextAt);
        var lines = traced.Sources.Where(source => ValuesTemplates.IsTemplate(source.File));
        return new([.. lines], [.. written]);

        string? TextAt(YamlMap other)
        {
            try
            {
                var data = CreateData(cluster, TemplateData.CreateMap(other))
                    .With(ReservedSettings.Component, ComponentFacts(component));
                return ParsedValues.Parse(template.Render(data)).Tree is { } rendered
                    ? new ValuesTrace(new("", []), Nowhere(), ValuesTemplates.FileOf).Find(rendered)
                        .FirstOrDefault(leaf => leaf.Path == path)?.Text
                    : null;
            }
            catch (TemplateException)
            {
                return null;
            }
        }
    }

    // An overlay's positions are in the cluster's file, as are those of its settings.
    private bool IsOverlay(Cluster cluster, Component component, TracedValue traced) =>
        settings.Overlay(cluster.Name, component.Name) is { } overlay
        && traced.Sources is [var only]
        && new ValuesTrace(new("", []), Nowhere(), ValuesTemplates.FileOf).Find(overlay)
            .Any(leaf => leaf.Sources.Contains(only));

    private static Dictionary<TemplateValue, Position> Nowhere() => new(ReferenceEqualityComparer.Instance);

    private ComponentValues? Render(Cluster cluster, Component component, MapValue data, ValuesReader reader)
    {
        var overlay = settings.Overlay(cluster.Name, component.Name);
        var template = templates.Find(component.Name);
        if (template is null && overlay is null) return null;
        var parsed = template is null
            ? ParsedValues.Nothing
            : Parse(cluster, component, RenderText(cluster, component, template, data), reader);
        if (parsed is null) return null;
        if (overlay is not null) parsed = ApplyOverlay(cluster, component, overlay, parsed);
        if (parsed?.Tree is not { } tree) return null;
        foreach (var (path, finding) in parsed.Findings) Report(cluster, component, path, finding);
        foreach (var word in parsed.Words)
        {
            faults.Add(
                new("word", $"{component.Name}:{word}"),
                cluster.Name,
                clusters =>
                    ValuesProblems.ReadDifferently(ValuesTemplates.FileOf(component), clusters, component.Name, word));
        }

        return new(component.Name, tree, parsed.Text);
    }

    private string? RenderText(Cluster cluster, Component component, Template template, MapValue data)
    {
        try
        {
            return template.Render(data.With(ReservedSettings.Component, ComponentFacts(component)));
        }
        catch (TemplateException e)
        {
            // A missing template is one fault, wherever it is included.
            var place = e.Error.Kind is TemplateErrorKind.Template
                ? ""
                : $"{e.Error.Template}:{e.Error.Line}:{e.Error.Column}: ";
            faults.Add(
                new("render", place + e.Error.Message),
                ValuesTemplates.PositionOf(e.Error),
                cluster.Name,
                component.Name,
                (position, clusters, components) =>
                    ValuesProblems.RenderingFailed(position, clusters, components, e.Error.Message, e.Error.Kind));
            return null;
        }
    }

    private ParsedValues? Parse(Cluster cluster, Component component, string? text, ValuesReader reader)
    {
        if (text is null) return null;
        var parsed = reader.Read(component.Name, text);
        if (parsed.Fault is not { } fault) return parsed;
        var (line, reason) = BrokenLine.Shown(text, fault.Line, fault.What);
        faults.Add(
            new("yaml", $"{component.Name}:{fault.Line}: {reason}"),
            cluster.Name,
            clusters =>
                ValuesProblems.RenderedNoYaml(
                    ValuesTemplates.FileOf(component),
                    clusters,
                    component.Name,
                    fault.Line,
                    line,
                    reason));
        return null;
    }

    private ParsedValues? ApplyOverlay(Cluster cluster, Component component, YamlMap overlay, ParsedValues parsed)
    {
        var problems = new ProblemList();
        var laid = ValuesOverlay.Apply(overlay, parsed.Tree ?? new([], overlay.Position), problems);
        foreach (var problem in problems.Sorted())
            faults.Add(new("overlay", $"{cluster.Name} {component.Name} {problem}"), null, _ => problem);
        return laid is null ? null : ParsedValues.Create(laid);
    }

    private void Report(Cluster cluster, Component component, string path, ValueFinding finding) =>
        faults.Add(
            new(finding.ToString(), $"{component.Name}:{path}"),
            cluster.Name,
            clusters => finding is ValueFinding.PlaceholderLeft
                ? ValuesProblems.PlaceholderLeft(ValuesTemplates.FileOf(component), clusters, component.Name, path)
                : ValuesProblems.SecretInClear(ValuesTemplates.FileOf(component), clusters, component.Name, path));

    private MapValue CreateData(Cluster cluster, MapValue shared)
    {
        var environment = Section(shared, ReservedSettings.Environment);
        var own = Section(shared, ReservedSettings.Cluster);
        foreach (var (key, value) in ClusterFacts.EnvironmentOf(
            cluster, composition.Rules.Stack, _revisions[cluster.Env])) environment = environment.With(key, value);
        foreach (var (key, value) in ClusterFacts.ClusterOf(cluster)) own = own.With(key, value);
        return shared.With(ReservedSettings.Environment, environment).With(ReservedSettings.Cluster, own);
    }

    private static MapValue Section(MapValue data, string key) => data.Find(key) as MapValue ?? MapValue.Empty;

    private static MapValue ComponentFacts(Component component) => TemplateData.CreateMap(
        ("name", component.Name.ToString()),
        ("bundle", component.Bundle.ToString()),
        ("chart", component.Chart?.Label ?? ""),
        ("namespace", component.Namespace),
        ("release", component.ReleaseName));
}
