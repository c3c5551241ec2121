using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>`infra adopt &lt;stack&gt;`: what of a control plane in use becomes the stack's, and what is in the way.</summary>
internal static class AdoptCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create()
    {
        var command = new Command("adopt", "Say what of a control plane that is in use would become the stack's, and what is in the way. Nothing is written there.\n" + ExitCode.Help);
        var options = new StackOptions();
        var source = new InventoryOption();
        var from = new Option<FileInfo?>("--from") { Description = "Read a dump in place of the control plane: kubectl -n argocd get secrets,configmaps,applicationsets,appprojects -o yaml." };
        var import = new Option<FileInfo?>("--import") { Description = "Write a file for 'pulumi import --file' with what can be adopted." };
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(from);
        command.Options.Add(import);
        command.Options.Add(format);
        command.SetAction(async (result, cancellation) =>
        {
            try
            {
                var problems = new ProblemList();
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result), source.Options(result));
                var found = result.GetValue(from) is { } dump
                    ? ControlPlaneDump.Read(dump, run, problems)
                    : await LiveAsync(run, problems, cancellation);
                var report = AdoptionReport.Of(run.Stack, run.Recording.Manifests, Manifest.All(found), run.Environment.Settings.Namespace);
                if (result.GetValue(import) is { } file) ImportFile.Write(file, run, report, problems);
                problems.ThrowIfErrors();
                if (result.GetRequiredValue(format) == Json) AdoptJson.Write(run.Stack, report, Console.Out);
                else AdoptText.Write(run.Stack, report, Console.Out);
                ProblemText.Write(problems.Sorted(), Console.Error);
                return report.HasConflicts ? ExitCode.Refused : ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Error);
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    private static async Task<IReadOnlyList<YamlMap>> LiveAsync(StackRun run, ProblemList problems, CancellationToken cancellation)
    {
        using var fetch = LivePreview.Fetch(run, problems);
        return await LivePreview.ReadAsync(fetch, run, problems, cancellation);
    }
}
