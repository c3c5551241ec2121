using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>
/// `infra adopt &lt;stack&gt;`: what the stack takes over in a control plane that is in use, and what conflicts with
/// it.
/// </summary>
internal static class AdoptCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "adopt",
            "Show which objects of a control plane in use the stack would adopt, and which conflict. Changes "
                + "nothing.");
        var from = new Option<FileInfo?>("--from")
        {
            Description = "Read a dump instead of the control plane: kubectl -n argocd get "
                + "secrets,configmaps,applicationsets,applications,appprojects -o yaml.",
        };
        var import = new Option<FileInfo?>("--import")
        {
            Description = "Write a file for 'pulumi import --file' with what can be adopted.",
        };
        var format = OutputFormatOption.TextOrJson();
        command.Options.Add(from);
        command.Options.Add(import);
        command.Options.Add(format);
        command.RunOn(async (call, problems) =>
        {
            var run = await call.RunProgramAsync();
            var found = call.Result.GetValue(from) is { } dump
                ? ControlPlaneDump.Read(dump, run, problems)
                : await LiveAsync(run, problems, call.Cancellation);
            var report = AdoptionReport.Compare(
                run.Stack, run.Recording.Manifests, found, run.Environment.Settings.Namespace);
            if (call.Result.GetValue(import) is { } file) ImportFile.Write(file, run, report, problems);
            problems.ThrowIfErrors();
            if (format.IsJson(call.Result)) AdoptJson.Write(run.Stack, report, Console.Out);
            else AdoptText.Write(run.Stack, report, Console.Out);
            return new(report.HasConflicts ? ExitCode.Refused : ExitCode.Ok);
        });
        return command;
    }

    private static async Task<IReadOnlyList<Manifest>> LiveAsync(
        StackRun run, ProblemList problems, CancellationToken cancellation)
    {
        using var fetch = LivePreview.Fetch(run, problems);
        return await LivePreview.ReadAsync(fetch, run, problems, cancellation);
    }
}
