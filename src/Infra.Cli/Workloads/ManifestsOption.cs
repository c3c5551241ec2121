using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>`--manifests` of a preview, and what it needs: the objects that Helm renders, before and after.</summary>
internal sealed class ManifestsOption
{
    private const string Name = "--manifests";
    private const string Representatives = "representatives";
    private const string All = "all";

    private readonly RenderingOptions _rendering = new();

    private readonly Option<string?> _which = new(Name)
    {
        Description = "Also compare what Helm renders. 'representatives' (the default) renders a few clusters of each "
            + "form and infers the others; 'all' renders every cluster.",
        HelpName = $"{Representatives}|{All}",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ManifestsOption() => _which.AcceptOnlyFromAmong(Representatives, All);

    public void AddTo(Command command)
    {
        command.Options.Add(_which);
        _rendering.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_which) is null && _rendering.IsGiven(result))
                result.AddError($"--catalog, --repository and --api-versions need {Name}.");
        });
    }

    /// <summary>Null without the option. Adds the problems of charts that cannot be rendered.</summary>
    public async Task<WorkloadReport?> CompareAsync(
        StackRun run,
        IReadOnlyList<Manifest> before,
        ParseResult result,
        ProblemList problems,
        CancellationToken cancellation)
    {
        if (result.GetResult(_which) is null) return null;
        var infers = result.GetValue(_which) is not All;
        var report = await RenderProgress.ShowAsync(async step =>
        {
            using var rendering = await _rendering.OpenAsync(run, result, infers, step, problems, cancellation);
            return await rendering.CompareAsync(run.Stack, before, run.Recording.Manifests, cancellation);
        });
        foreach (var one in report.Unrendered) problems.Add(WorkloadProblems.Create(run.Stack, one));
        return report;
    }
}
