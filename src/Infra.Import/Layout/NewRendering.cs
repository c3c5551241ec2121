using Infra.Foundation;
using Infra.Model.Values;
using Infra.Templating;

namespace Infra.Import;

/// <summary>
/// Renders the new layout's files the new way, to the old paths. It renders the written texts themselves, so the proof
/// is about the files.
/// </summary>
internal sealed class NewRendering(
    NewLayout layout, ImportRequest request, OldConfig config, ProblemList problems)
{
    private readonly TemplateFaults _faults = new();

    private readonly TemplateEngine _engine = new(
        TemplateOptions.Default with { EnvironmentVariables = request.EnvironmentVariables }, layout.Template);

    private readonly Dictionary<string, Template?> _compiled = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Files(OldRendering old)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ReadSettings() is not { } settings) return files;
        foreach (var (path, (job, _)) in old.Files)
        {
            if (Render(job, settings) is { } text) files.Add(path, text);
        }

        _faults.AddTo(problems);
        return files;
    }

    private Settings? ReadSettings()
    {
        var found = problems.Scope();
        var defaults = YamlFile.ParseMap(layout.Texts[NewLayout.Settings], FileOf(NewLayout.Settings), found);
        var files = new SettingsFiles
        {
            Defaults = defaults is null
                ? SettingsLayer.Empty
                : SettingsLayer.From(defaults, found) ?? SettingsLayer.Empty,
            Environment = SettingsLayer.Empty,
            Clusters = [.. config.Clusters.Select(cluster => CreateClusterFile(cluster, found)).OfType<ClusterFile>()],
            Schema = SettingsSchema.Parse(layout.Texts[NewLayout.Schema], FileOf(NewLayout.Schema), found),
        };
        return found.HasErrors
            ? null
            : Settings.From(files, SyntheticFleet.Create(config, request.Stack), catalog: null, problems);
    }

    private ClusterFile? CreateClusterFile(OldCluster cluster, ProblemList found)
    {
        var file = NewLayout.ClusterFile(request.Stack, cluster.Name);
        return ClusterFile.Parse(cluster.Name, layout.Texts[file], FileOf(file), found);
    }

    private string? Render(OldJob job, Settings settings)
    {
        if (Compile(job) is not { } template) return null;
        // Any cluster shows what a root template needs of a cluster.
        var cluster = job.Cluster?.Name ?? config.Clusters.Select(one => one.Name).FirstOrDefault() ?? "none";
        var data = SyntheticFleet.Data(settings.For(ClusterName.Parse(cluster)), cluster, request.Stack);
        try
        {
            return template.Render(data);
        }
        catch (TemplateException e)
        {
            var undefined = UndefinedNames.Find(template, data, job.Template.SeesItemOnly ? "cluster" : null);
            foreach (var error in undefined.Count > 0 ? undefined : [e.Error]) Report(error, job.Cluster);
            return null;
        }
    }

    private Template? Compile(OldJob job)
    {
        var template = job.Template;
        if (_compiled.TryGetValue(template.NewPath, out var known)) return known;
        try
        {
            known = _engine.Compile(layout.Template(template.NewPath)!, template.NewPath);
        }
        catch (TemplateException e)
        {
            Report(e.Error, job.Cluster);
        }

        return _compiled[template.NewPath] = known;
    }

    private void Report(TemplateError error, OldCluster? cluster)
    {
        var position = new Position(FileOf(NewLayout.TemplateFile(error.Template)), error.Line);
        _faults.Add(
            position,
            error.Message,
            cluster,
            clusters => ImportProblems.NewRenderingFailed(position, clusters, error.Message));
    }

    private string FileOf(string path) => $"{request.NewFolder.TrimEnd('/')}/{path}";
}
