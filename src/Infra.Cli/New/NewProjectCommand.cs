using System.CommandLine;
using Infra.Foundation;
using Infra.Program;
using Spectre.Console;

namespace Infra.Cli.New;

/// <summary>`infra new project`: creates an empty fleet, replacing the sample if there is one.</summary>
internal static class NewProjectCommand
{
    public static Command Create()
    {
        var command = new ReportingCommand(
            "project",
            "Write the files of your own fleet: one stack without clusters, and a catalog with one component.");
        var folder = new Option<DirectoryInfo>("--cwd", "-C")
        {
            Description = "The project's folder: a clone of this repository.",
            DefaultValueFactory = _ => new(Directory.GetCurrentDirectory()),
        };
        var stack = new Option<string>("--stack", "-s")
        {
            Description = "The name of the first stack.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "dev",
        };
        var supervisors = SupervisorAddress.Option();
        var url = new Option<string>("--catalog-url")
        {
            Description = "The address of the git repository with the service catalog.",
            HelpName = "URL",
            DefaultValueFactory = _ => StackFiles.ExampleCatalogUrl,
        };
        var replaces = new Option<bool>("--replace-sample")
        {
            Description = "Remove the sample fleet of this repository without asking.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Print what would be written and removed, and change nothing.",
        };
        foreach (var option in new Option[] { stack, supervisors, url, replaces, folder, dryRun })
            command.Options.Add(option);
        var envs = new EnvOption(command, stacks: null, isRequired: false);
        command.Validators.Add(result =>
        {
            var name = result.GetValue(stack) ?? "dev";
            if (StackPage.BrokenNameRule(name) is { } rule) result.AddError($"--stack '{name}' {rule}");
        });
        command.Run((result, problems) =>
        {
            var root = ProjectFiles.Find(result.GetRequiredValue(folder).FullName)?.Root
                ?? result.GetRequiredValue(folder).FullName;
            var project = new StartingProject(root, new()
            {
                Stack = result.GetRequiredValue(stack),
                Envs = envs.Read(result, result.GetRequiredValue(stack)),
                CatalogUrl = result.GetRequiredValue(url),
                Supervisors = SupervisorAddress.Read(result, supervisors),
            });
            project.Check(problems);
            problems.ThrowIfErrors();
            var files = project.Files();
            if (result.GetValue(dryRun))
            {
                files.Print(Console.Out);
            }
            else
            {
                if (project.Sample is not [] && !result.GetValue(replaces) && !IsAgreed(project.Sample.Count))
                    throw new ProblemsException([CommandProblems.SampleExists(project.Sample.Count)]);
                files.Write();
            }

            Terminal.Note(project.Next);
            return Ending.Ok;
        });
        return command;
    }

    private static bool IsAgreed(int files) =>
        Terminal.IsInteractive && AnsiConsole.Confirm(
            $"stacks/ holds the sample fleet: {Wording.Count(files, "file")}. Put yours in its place?",
            defaultValue: false);
}
