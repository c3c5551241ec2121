using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Workloads;

/// <summary>Answers where a rendered object, or one value of it, comes from.</summary>
/// <param name="rendering">The run that renders.</param>
/// <param name="values">The private values of the stack.</param>
public sealed class ObjectOrigins(WorkloadRendering rendering, FleetValues values)
{
    /// <summary>
    /// The objects of a cluster with the given kind and name, by component. Both are compared without regard to case.
    /// </summary>
    public static IEnumerable<(FleetApplication Application, ObjectTitle Title)> Find(
        RenderedFleet fleet, string kind, string name) =>
        from one in fleet.Applications
        from title in one.Objects.Select(ObjectTitle.Read).Distinct()
        where string.Equals(title.Kind, kind, StringComparison.OrdinalIgnoreCase) && title.Name == name
        select (one.Application, title);

    /// <summary>Where the object or its value comes from; null if no chart renders the object.</summary>
    /// <param name="application">The Application that has the object.</param>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="component">Its component.</param>
    /// <param name="title">The object.</param>
    /// <param name="path">The path of the value; null for the whole object.</param>
    /// <param name="problems">Receives a problem if the object has no such path.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<ObjectOrigin?> ExplainAsync(
        FleetApplication application,
        Cluster cluster,
        Component component,
        ObjectTitle title,
        string? path,
        ProblemList problems,
        CancellationToken cancellation)
    {
        foreach (var input in await rendering.PrepareAsync(application, cancellation))
        {
            if (!input.IsChart) continue;
            var templates = await rendering.Source.RenderTemplatesAsync(input, [], cancellation);
            var found = templates.LastOrDefault(
                template => template.Objects.Any(tree => ObjectTitle.Read(tree) == title));
            if (found is null) continue;
            var tree = found.Objects.Last(one => ObjectTitle.Read(one) == title);
            var paths = ObjectPaths.Read(tree);
            if (path is not null && !paths.ContainsKey(path))
            {
                problems.Add(OriginProblems.UnknownPath(title, path, paths.Keys));
                return null;
            }

            return await ExplainAsync(input, cluster, component, (found.Path, title, tree), path, cancellation);
        }

        return null;
    }

    private async Task<ObjectOrigin> ExplainAsync(
        RenderInput input,
        Cluster cluster,
        Component component,
        (string Template, ObjectTitle Title, YamlMap Tree) rendered,
        string? path,
        CancellationToken cancellation)
    {
        var merged = ChartValues.Read(input);
        var secrets = ValueLints.FindSecrets(merged);
        using var search = new OriginSearch(rendering.Source, input, merged, rendered.Title, path);
        var isRandom = await IsRandomAsync(input, rendered, path, cancellation);
        if (!isRandom) await search.RunAsync(rendered.Tree, cancellation);
        // If the merged values are not those that Helm sees, their positions are not known.
        var isExact = await search.IsSameWithAsync(JsonTree.ToNode(merged)!.ToJsonString(), cancellation);
        return new()
        {
            Component = component.Name.ToString(),
            Object = rendered.Title,
            Path = path,
            Text = path is null ? null : Show(rendered.Tree, path),
            Template = $"{input.Source.Path}/{rendered.Template}".TrimStart('/'),
            Values = [.. search.Proven.Where(one => one.IsContained).Select(Create)],
            Conditions = [.. search.Proven.Where(one => !one.IsContained).Select(Create)],
            IsComplete = !isRandom && isExact && search.IsComplete && input.Source.Helm?.Parameters is not [_, ..],
        };

        ValueOrigin Create(ProvenLeaf proven)
        {
            var leaf = proven.Leaf;
            var isSecret = secrets.Contains(leaf.Node);
            var text = isSecret ? SecretText.Mask : TextOf(leaf.Node);
            var (layer, sources, through) = PlaceOf(leaf);
            return new(leaf.Name, text, layer, sources, through, proven.Paths);
        }

        (ValueLayer Layer, ImmutableArray<Position> Sources, ImmutableArray<Position> Through) PlaceOf(ValueLeaf leaf)
        {
            var at = leaf.Node.Position;
            if (!isExact) return (ValueLayer.Unknown, [], []);
            if (at.File == ChartValues.Inline)
            {
                return values.Prove(cluster, component, leaf.Name) is not { } proven
                    ? (ValueLayer.Unknown, [], [])
                    : proven.Written.IsEmpty
                        ? (ValueLayer.Template, proven.Templates, [])
                        : (ValueLayer.Settings, proven.Written, proven.Templates);
            }

            // An absent position is that of an empty map without any layer.
            if (at.File is "" or null) return (ValueLayer.Unknown, [], []);
            if (!at.File.StartsWith("./", StringComparison.Ordinal))
                return (ValueLayer.ValueFile, [at with { File = rendering.ShortenPath(at.File) }], []);
            var file = $"{input.Source.Path}/{at.File[2..]}".TrimStart('/');
            var isOwn = !at.File.StartsWith("./charts/", StringComparison.Ordinal);
            return (isOwn ? ValueLayer.PublicValues : ValueLayer.ChartDefault, [at with { File = file }], []);
        }
    }

    // A random value differs in a second rendering of the same input.
    private async Task<bool> IsRandomAsync(
        RenderInput input,
        (string Template, ObjectTitle Title, YamlMap Tree) rendered,
        string? path,
        CancellationToken cancellation)
    {
        if (!input.IsRandom || path is null) return false;
        var again = await rendering.Source.RenderTemplatesAsync(input, [], cancellation);
        var other = again.SelectMany(template => template.Objects)
            .LastOrDefault(tree => ObjectTitle.Read(tree) == rendered.Title);
        return other is null
            || !TreeDifference.AreSame(
                ObjectPaths.Read(rendered.Tree)[path], ObjectPaths.Read(other).GetValueOrDefault(path));
    }

    private string Show(YamlMap tree, string path) =>
        TextOf(ObjectPaths.Read(rendering.Mask(tree))[path]) is var text && ObjectMask.IsMasked(text)
            ? SecretText.Mask
            : text;

    private static string TextOf(YamlNode node) =>
        node is YamlScalar scalar ? scalar.Text : JsonTree.ToNode(node)!.ToJsonString();
}
