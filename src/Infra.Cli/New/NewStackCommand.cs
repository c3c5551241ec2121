using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// `infra new stack &lt;name&gt; --env E`: creates a stack's settings, an empty recording, and its class with rules.
/// </summary>
internal static partial class NewStackCommand
{
    private const string Registration = "stacks/Environments.cs";

    public static Command Create(KnownStacks stacks)
    {
        var command = new ReportingCommand("stack", "Write the files of a stack and register its page in the program.");
        var stack = RequiredText.Argument(
            command, "name", "The stack's name, such as test.", StackPage.BrokenNameRule);
        var envs = new EnvOption(command, stacks, isRequired: true);
        var supervisors = SupervisorAddress.Option();
        command.Options.Add(supervisors);
        _ = new StartingRun(command, (result, project, files, problems) =>
        {
            var model = stacks.All[0];
            var url = project.StackFile(model.Stack, new())?.Values().GetValueOrDefault("infra:catalogUrl");
            var wanted = new StackFiles
            {
                Stack = stack.Read(result),
                Envs = envs.Read(result, stacks),
                CatalogUrl = url ?? StackFiles.ExampleCatalogUrl,
                Supervisors = SupervisorAddress.Read(result, supervisors),
                RequiredBundles = [.. model.RequiredBundles.Select(bundle => bundle.ToString())],
            };
            wanted.AddTo(files);
            Register(StackPage.NameOf(wanted.Stack), project, files, problems);
            AddToPipelines(wanted.Stack, project, files, problems);
            return $"Next: write what {Wording.Named("env", [.. wanted.Envs])} "
                + $"{Wording.Verb(wanted.Envs.Count, "follows, requires and protects", "follow, require and protect")} "
                + $"into {wanted.PageFile}, build the program again (dotnet build src/Infra.Cli), then "
                + $"infra check {wanted.Stack}";
        });
        return command;
    }

    private static void Register(string page, ProjectFiles project, StartingFiles files, ProblemList problems)
    {
        var path = Path.Combine(project.Root, Registration);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Pages().Match(before) is { Success: true } pages)
            files.Change(Registration, before, before.Insert(pages.Index + pages.Length, $", {page}.Rules"));
        else problems.Add(CommandProblems.NoPlaceForEntry(Registration, "All", $"{page}.Rules"));
    }

    // A project without our pipelines does not have this file.
    private static void AddToPipelines(string stack, ProjectFiles project, StartingFiles files, ProblemList problems)
    {
        var path = Path.Combine(project.Root, PipelineStacks.File);
        if (!File.Exists(path)) return;
        var before = File.ReadAllText(path);
        if (PipelineStacks.WithStack(before, stack) is { } after) files.Change(PipelineStacks.File, before, after);
        else problems.Add(CommandProblems.NoPlaceForEntry(PipelineStacks.File, "STACK", stack));
    }

    // The list `All`, up to its last entry.
    [GeneratedRegex(@"\bAll\s*\{ get; \}\s*=\s*\[\s*\w+\.Rules(\s*,\s*\w+\.Rules)*")]
    private static partial Regex Pages();
}
