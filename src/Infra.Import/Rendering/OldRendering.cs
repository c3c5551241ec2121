using Infra.Foundation;
using Infra.Model.Values;
using Infra.Templating;

namespace Infra.Import;

/// <summary>
/// The result of the old tool's rules for the old configuration: for each path the last job and its text.
/// </summary>
internal sealed class OldRendering
{
    private readonly SortedDictionary<string, (OldJob Job, string Text)> _files = new(StringComparer.Ordinal);

    private OldRendering()
    {
    }

    public IReadOnlyDictionary<string, (OldJob Job, string Text)> Files => _files;

    /// <summary>The paths whose templates fail.</summary>
    public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    public static OldRendering Render(
        IEnumerable<OldJob> jobs, SourceTree templates, ImportRequest request, ProblemList problems)
    {
        var rendering = new OldRendering();
        var run = new Run(templates, request, problems);
        var faults = new TemplateFaults();
        foreach (var job in jobs)
        {
            var text = job.Template.IsRendered ? run.Render(job, faults) : job.Template.Text;
            if (text is null)
            {
                rendering.Failed.Add(job.Path);
                continue;
            }

            if (rendering._files.TryGetValue(job.Path, out var before) && before.Text != text) run.Differ.Add(job);
            rendering._files[job.Path] = (job, text);
        }

        faults.AddTo(problems);
        foreach (var job in run.Differ.DistinctBy(job => job.Path))
        {
            var last = rendering._files[job.Path].Job;
            if (!last.Template.IsPerCluster)
            {
                problems.Add(ImportProblems.LastClusterWins(
                    templates.FileOf(last.Template.Source), job.Path, last.Cluster?.Name ?? ""));
            }
        }

        return rendering;
    }

    private sealed class Run(SourceTree templates, ImportRequest request, ProblemList problems)
    {
        private readonly TemplateEngine _lenient = Engine(templates, request, UndefinedMode.Lenient);
        private readonly TemplateEngine _strict = Engine(templates, request, UndefinedMode.Strict);
        private readonly Dictionary<string, (Template Lenient, Template Strict)?> _compiled =
            new(StringComparer.Ordinal);

        public List<OldJob> Differ { get; } = [];

        public string? Render(OldJob job, TemplateFaults faults)
        {
            if (CompiledOf(job.Template) is not var (lenient, strict)) return null;
            var data = TemplateData.CreateMap(job.Context);
            try
            {
                var text = lenient.Render(data);
                foreach (var error in UndefinedNames.Find(strict, data))
                {
                    var position = templates.PositionOf(error.Template, error.Line);
                    faults.Add(
                        position,
                        error.Message,
                        job.Cluster,
                        clusters => ImportProblems.PrintedAsNothing(position, clusters, error.Message));
                }

                return text;
            }
            catch (TemplateException e)
            {
                var position = templates.PositionOf(e.Error.Template, e.Error.Line);
                faults.Add(
                    position,
                    e.Error.Message,
                    job.Cluster,
                    clusters => e.Error.Kind is TemplateErrorKind.EnvironmentVariable
                        ? ImportProblems.UnlistedVariable(position, e.Error.Message)
                        : ImportProblems.OldRenderingFailed(position, clusters, e.Error.Message));
                return null;
            }
        }

        private (Template Lenient, Template Strict)? CompiledOf(OldTemplate template)
        {
            if (_compiled.TryGetValue(template.Source, out var known)) return known;
            try
            {
                known = (
                    _lenient.Compile(template.Text, template.Source), _strict.Compile(template.Text, template.Source));
            }
            catch (TemplateException e)
            {
                problems.Add(ImportProblems.OldTemplateBroken(
                    templates.PositionOf(e.Error.Template, e.Error.Line), e.Error.Message));
            }

            return _compiled[template.Source] = known;
        }

        private static TemplateEngine Engine(SourceTree templates, ImportRequest request, UndefinedMode undefined)
        {
            var options = new TemplateOptions
            {
                Dialect = request.Tool.Dialect(),
                Undefined = undefined,
                EnvironmentVariables = request.EnvironmentVariables,
            };
            return new(options, name => templates.Texts.GetValueOrDefault(name));
        }
    }
}
