using System.Text.Json;
using Infra.Bench.Processes;

namespace Infra.Bench.Manifests;

/// <summary>The published command line, with helm and the catalog of a fleet.</summary>
internal sealed record InfraCommand(string Program, ChartFleet Fleet)
{
    private const string CacheVariable = "INFRA_CACHE";

    private string[] Rendering => ["--catalog", Fleet.Catalog, "--helm", HelmTool.Command];

    /// <summary>Writes the stack's declared objects to the folder.</summary>
    public void Render(string folder) => CommandOutput.Read(Program, Fleet.Arguments("render", "--out", folder));

    public Measurement Preview(string? against) => Measurement.TakeOne(Program, PreviewArguments(against));

    public Measurement PreviewManifests(string? against, string cache) =>
        Measurement.TakeOne(Program, PreviewManifestsArguments(against), (CacheVariable, cache));

    /// <summary>The same preview, which says how much it rendered.</summary>
    public WorkloadCounts CountManifests(string? against, string cache)
    {
        string[] args = [.. PreviewManifestsArguments(against), "--output", "json"];
        using var report = JsonDocument.Parse(CommandOutput.Read(Program, args, (CacheVariable, cache)));
        var workloads = report.RootElement.GetProperty("workloads");
        var absent = workloads.GetProperty("notRendered").GetArrayLength();
        if (absent > 0) throw new InvalidOperationException($"{absent} components were not rendered");
        return new(
            workloads.GetProperty("applications").GetInt32(),
            workloads.GetProperty("renders").GetInt32(),
            workloads.GetProperty("fromCache").GetInt32());
    }

    /// <summary>Writes the objects of the stack, or of one cluster, to the folder.</summary>
    public Measurement WriteManifests(
        string folder, string cache, bool all = false, string? cluster = null, string? helm = null)
    {
        string[] more =
        [
            .. cluster is null ? (string[])[] : [cluster],
            "--catalog", Fleet.Catalog, "--helm", helm ?? HelmTool.Command,
            .. all ? (string[])["--all"] : [],
            "--out", folder,
        ];
        return Measurement.TakeOne(Program, Fleet.Arguments("manifests", more), (CacheVariable, cache));
    }

    private string[] PreviewArguments(string? against) =>
        Fleet.Arguments("preview", against is null ? [] : ["--against", against]);

    private string[] PreviewManifestsArguments(string? against) =>
        [.. PreviewArguments(against), "--manifests", .. Rendering];
}
