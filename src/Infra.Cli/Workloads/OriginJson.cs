using System.Text.Json;
using Infra.Foundation;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>The answers of `infra why` for programs. Fields are added, never renamed.</summary>
internal static class OriginJson
{
    public static IReadOnlyList<OriginEntry> Create(IEnumerable<ObjectOrigin> origins) =>
    [
        .. origins.Select(origin => new OriginEntry(
            origin.Component,
            origin.Object.Kind,
            origin.Object.Namespace,
            origin.Object.Name,
            origin.Path,
            origin.Text,
            origin.Template,
            origin.IsComplete,
            [.. origin.Values.Select(Create)],
            [.. origin.Conditions.Select(Create)])),
    ];

    private static ValueEntry Create(ValueOrigin value) => new(
        value.Name,
        value.Text,
        JsonOutput.NameOf(value.Layer),
        [.. value.Sources.Select(Create)],
        [.. value.Through.Select(Create)],
        value.Paths);

    private static PlaceEntry Create(Position position) => new(position.File, position.Line);

    internal sealed record OriginEntry(
        string Component,
        string Kind,
        string Namespace,
        string Name,
        string? Path,
        string? Text,
        string Template,
        bool Complete,
        IReadOnlyList<ValueEntry> Values,
        IReadOnlyList<ValueEntry> Conditions);

    internal sealed record ValueEntry(
        string Name,
        string Text,
        string Layer,
        IReadOnlyList<PlaceEntry> From,
        IReadOnlyList<PlaceEntry> Through,
        IReadOnlyList<string> Paths);

    internal sealed record PlaceEntry(string File, int Line);
}
