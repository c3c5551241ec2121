using System.CommandLine;
using Infra.Foundation;
using Infra.Import;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// `infra import applicationsets`: imports hand-written ApplicationSets, and proves that the declared ones generate the
/// same Applications.
/// </summary>
internal static class ImportSetsCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new Command(
            "applicationsets",
            "Hand-written ApplicationSets: writes the catalog and compares the Applications of both.");
        var paths = new Argument<string[]>("files")
        {
            Description = "Files of ApplicationSets, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var stack = new Option<string>("--stack", "-s")
        {
            Description = "The stack that they become part of.",
            HelpName = "NAME",
            Required = true,
        };
        var inventory = new Option<string?>("--inventory")
        {
            Description = "The recorded inventory to compare with; default: stacks/<stack>/inventory.yaml.",
        };
        var into = new RenamedOption<string>("--into", "-o")
        {
            Description = "The folder for the new project: empty, new, or that of import python.",
            HelpName = "DIR",
            Required = true,
        };
        var rendered = new Option<string?>("--rendered")
        {
            Description =
                "The values repository as the old tool rendered it: its values become inline, and are compared.",
        };
        var bundle = new Option<string?>("--bundle")
        {
            Description = "The bundle of sets whose clusters are not selected by a label '<bundle>: enabled'.",
        };
        var start = ImportCommand.Start();
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { stack, inventory, rendered, into, bundle, start })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(stack) is { } text && KubernetesNames.BrokenLabelRule(text) is { } broken)
                result.AddError($"The stack's name '{text}' {broken}");
            if (result.GetValue(bundle) is { } written && BundleName.BrokenRule(written) is { } rule)
                result.AddError($"The bundle's name '{written}' {rule}");
        });
        command.SetAction((result, _) =>
        {
            var folder = result.GetRequiredValue(start).FullName;
            var name = result.GetRequiredValue(stack);
            var parsed = StackName.Parse(name);
            if (stacks.Find(parsed, new()) is not { } rules) return Task.FromResult(Refuse(parsed));
            return RunAsync(
                stacks,
                new()
                {
                    Paths = [.. result.GetRequiredValue(paths)],
                    Inventory = result.GetValue(inventory) ?? ProjectFiles.InventoryPath(parsed),
                    Rules = rules,
                    NewFolder = result.GetRequiredValue(into),
                    Rendered = result.GetValue(rendered),
                    Bundle = result.GetValue(bundle),
                },
                folder);
        });
        return command;
    }

    // The proof compares the sets with what the stack's program declares, so the stack must exist.
    private static int Refuse(StackName stack)
    {
        var problem = CommandProblems.ImportForNoStack(stack) with
        {
            Severity = Severity.Error,
            Consequence = "Its rules say which envs it has and what they follow, so nothing can be compared.",
        };
        ProblemText.Write([problem], Console.Out);
        Console.Out.WriteLine("Nothing was written.");
        return ExitCode.Problems;
    }

    private static async Task<int> RunAsync(KnownStacks stacks, SetImportRequest request, string folder)
    {
        var import = SetImport.Read(request, new(folder));
        if (import.Written.Length > 0)
        {
            try
            {
                var files = new ProjectFiles(Path.GetFullPath(request.NewFolder, folder));
                var run = await StackRun.OfAsync(stacks, request.Rules.Stack, files);
                import.Add(run.Environment.Problems);
                import.Prove([.. run.Recording.Manifests.Select(manifest => manifest.Tree)]);
            }
            catch (ProblemsException e)
            {
                import.Add(e.Problems);
            }
        }

        SetImportText.Write(import, request.NewFolder, Console.Out);
        ProblemText.Write(import.Problems, Console.Out);
        Console.Out.WriteLine(SetImportText.Verdict(import));
        return import.IsProven ? ExitCode.Ok : ExitCode.Problems;
    }
}
