using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The result of an import: the comparison of each file, and the problems.</summary>
public sealed record Migration
{
    /// <summary>The old templates, rendered by the old tool's rules, compared with the old output.</summary>
    public required ImmutableArray<ComparedFile> Old { get; init; }

    /// <summary>
    /// The new layout, rendered the new way, compared with the rendering of the old templates; empty if nothing was
    /// written.
    /// </summary>
    public required ImmutableArray<ComparedFile> New { get; init; }

    /// <summary>The files of the new layout; empty if nothing was written.</summary>
    public required ImmutableArray<string> Written { get; init; }

    /// <summary>
    /// How many of the configuration's leaves the old schema describes, and how many there are; null without a schema.
    /// </summary>
    public (int Reached, int Leaves)? Reach { get; init; }

    /// <summary>All problems, sorted.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>True if files were written, all comparisons are equal, and there are only warnings.</summary>
    public bool IsProven =>
        Written.Length > 0
            && Old.All(file => file.IsSame)
            && New.All(file => file.IsSame)
            && Problems.All(problem => problem.Severity is Severity.Warning);

    /// <summary>Reads the old project, renders it, writes the new layout and compares.</summary>
    public static Migration Run(ImportRequest request, ImportFiles files)
    {
        var problems = new ProblemList();
        files.RefuseUsed(request.NewFolder, problems);
        var sources = Sources.Read(request, files, problems);
        var config = sources?.Config(request, problems);
        if (sources is null || config is null) return Nothing(problems);

        var jobs = request.Tool is OldTool.Yart
            ? [.. new YartJobs(sources.Templates, config.Value.Config, config.Value.Key, problems).Jobs()]
            : PythonJobs.Read(sources.Templates, config.Value.Config, problems).ToList();
        var old = OldRendering.Render(jobs, sources.Templates, request, problems);
        var rendered = old.Files.ToDictionary(file => file.Key, file => file.Value.Text, StringComparer.Ordinal);
        sources.ReportNoYaml(problems);
        OldVariables.Report(sources.Templates, request, problems);
        var migration = Nothing(problems) with
        {
            Old = [
                .. FileComparison
                    .Compare(sources.Output.Texts, rendered, "no template gives it", "the old output does not have it")
                    .Select(file => file.OrFailed(old.Failed).Without(request.EnvironmentVariables.Values)),
            ],
        };

        var (schema, reach) = sources.NewSchema(config.Value.Config, problems);
        var templates = jobs.Select(job => job.Template).DistinctBy(template => template.Source);
        var layout = NewLayout.Create(
            config.Value.Config, sources.Templates, templates, IndentedJson.Render(schema), request.Stack, problems);
        if (problems.HasErrors || !files.Write(request.NewFolder, layout.Texts, problems))
            return migration with { Reach = reach, Problems = problems.Sorted() };

        var rendering = new NewRendering(
            layout, request, config.Value.Config, problems);
        return migration with
        {
            New =
            [
                .. FileComparison
                    .Compare(rendered, rendering.Files(old), "it cannot be rendered", "")
                    .Select(file => file.Without(request.EnvironmentVariables.Values)),
            ],
            Written = [.. layout.Texts.Keys],
            Reach = reach,
            Problems = problems.Sorted(),
        };
    }

    private static Migration Nothing(ProblemList problems) =>
        new() { Old = [], New = [], Written = [], Problems = problems.Sorted() };
}
