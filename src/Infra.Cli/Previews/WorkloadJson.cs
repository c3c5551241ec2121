using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>What Helm installs, for programs. Its shape is a promise: fields are added, never renamed.</summary>
internal static class WorkloadJson
{
    public static WorkloadsEntry? Create(WorkloadReport? report) => report is null ? null : new(
        report.HelmVersion,
        report.Applications,
        report.Clusters,
        report.RenderedClusters,
        report.Renders,
        report.Reused,
        [.. report.Changes.Select(CreateChange)],
        [.. report.Objects.Select(CreateObject)],
        [.. report.Representatives.Select(one => new StandsForEntry(one.Component, one.Cluster, one.StandsFor))],
        [.. report.Unrendered.Select(
            one => new NotRenderedEntry(one.Component, one.Reason, one.IsFault, one.Clusters))]);

    private static ChangeEntry CreateChange(WorkloadChange change) => new(
        JsonOutput.NameOf(change.Kind),
        change.Component,
        change.Object?.Group,
        change.Object?.Kind,
        change.Object?.Namespace,
        change.Object?.Name,
        change.Hook,
        change.IsOutlier,
        change.RestartsPods,
        [.. change.Facts.Select(JsonOutput.NameOf)],
        [.. change.Fields.Select(field => new FieldEntry(field.Path, ToJson(field.Before), ToJson(field.After)))],
        [.. change.Objects.Select(CreateTitle)],
        change.Images,
        change.Clusters);

    private static ObjectEntry CreateObject(ChangedObject changed) => new(
        changed.Component,
        CreateTitle(changed.Object),
        ToJson(changed.Before),
        ToJson(changed.After),
        changed.Clusters);

    private static TitleEntry CreateTitle(ObjectTitle title) =>
        new(title.Group, title.Kind, title.Namespace, title.Name);

    private static JsonNode? ToJson(YamlNode? node) => node is null ? null : JsonTree.ToNode(node);

    internal sealed record WorkloadsEntry(
        string Helm,
        int Applications,
        int Clusters,
        int RenderedClusters,
        int Renders,
        int FromCache,
        IReadOnlyList<ChangeEntry> Changes,
        IReadOnlyList<ObjectEntry> Objects,
        IReadOnlyList<StandsForEntry> StandsFor,
        IReadOnlyList<NotRenderedEntry> NotRendered);

    internal sealed record ChangeEntry(
        string Change,
        string Component,
        string? Group,
        string? Kind,
        string? Namespace,
        string? Name,
        string? Hook,
        bool Outlier,
        bool RestartsPods,
        IReadOnlyList<string> Facts,
        IReadOnlyList<FieldEntry> Fields,
        IReadOnlyList<TitleEntry> Objects,
        IReadOnlyList<string> Images,
        IReadOnlyList<string> Clusters);

    internal sealed record FieldEntry(string Path, JsonNode? Before, JsonNode? After);

    internal sealed record TitleEntry(string Group, string Kind, string Namespace, string Name);

    internal sealed record ObjectEntry(
        string Component, TitleEntry Object, JsonNode? Before, JsonNode? After, IReadOnlyList<string> Clusters);

    internal sealed record StandsForEntry(string Component, string Cluster, IReadOnlyList<string> Clusters);

    internal sealed record NotRenderedEntry(
        string Component, string Reason, bool Fault, IReadOnlyList<string> Clusters);
}
