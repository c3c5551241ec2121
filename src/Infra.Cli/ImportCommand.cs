using System.CommandLine;
using System.Globalization;
using Infra.Foundation;
using Infra.Import;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// `infra import`: imports an old templater's project or hand-written ApplicationSets, and proves that the result is
/// the same.
/// </summary>
internal static class ImportCommand
{
    public static Command Create(KnownStacks stacks) =>
        new(
            "import",
            "Convert the configuration and templates of an old templater, and prove that the output stays the same.")
    {
        Create(
            stacks,
            OldTool.Python,
            "python",
            "The Python templater: config.yaml with a list of clusters, templates *.tpl."),
        Create(stacks, OldTool.Yart, "yart", "YART: templates *.jinja2, folders $key, a JSON schema."),
        ImportSetsCommand.Create(stacks),
    };

    private static Command Create(KnownStacks stacks, OldTool tool, string name, string description)
    {
        var command = new Command(name, description);
        var config = Required("--config", "The old configuration.");
        var templates = Required("--templates", "The folder of the old templates.");
        // The former name `--output` suggested that the command writes this folder, but it reads it.
        var output = Required("--rendered", "The folder with the old tool's last output.", "--output");
        var variables = new ImportVariables();
        var timestamp = new Option<DateOnly?>("--timestamp")
        {
            Description = "The date of the old tool's last run, which templates see as timestamp; default: today.",
        };
        var stack = Required("--stack", "The stack that the clusters become part of, such as dev.");
        var into = Required("--into", "The folder for the new layout; it must be empty or not exist.", "-o");
        var schema = Required("--schema", "The old JSON schema.");
        var schemaFolder = new Option<string?>("--schema-dir")
        {
            Description = "The folder in which its references are resolved; default: the schema's folder.",
        };
        var start = Start();
        foreach (var option in new Option[] { config, templates, output, stack, into, start })
            command.Options.Add(option);
        if (tool is OldTool.Python)
        {
            variables.AddTo(command);
            command.Options.Add(timestamp);
        }
        else
        {
            command.Options.Add(schema);
            command.Options.Add(schemaFolder);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(stack) is { } written && KubernetesNames.BrokenLabelRule(written) is { } rule)
                result.AddError($"The stack's name '{written}' {rule}");
        });
        command.SetAction(result =>
        {
            var request = new ImportRequest
            {
                Tool = tool,
                Config = result.GetRequiredValue(config),
                Templates = result.GetRequiredValue(templates),
                Output = result.GetRequiredValue(output),
                EnvironmentVariables = variables.Read(result),
                Timestamp = DayOf(result.GetValue(timestamp)),
                Stack = StackName.Parse(result.GetRequiredValue(stack)),
                NewFolder = result.GetRequiredValue(into),
                Schema = tool is OldTool.Yart ? result.GetRequiredValue(schema) : null,
                SchemaFolder = tool is OldTool.Yart ? result.GetValue(schemaFolder) : null,
            };
            var migration = Migration.Run(request, new(result.GetRequiredValue(start).FullName));
            MigrationText.Write(migration, request, Console.Out);
            ProblemText.Write([.. migration.Problems, .. UnknownStack(stacks, request.Stack)], Console.Out);
            Console.Out.WriteLine(MigrationText.Verdict(migration));
            return migration.IsProven ? ExitCode.Ok : ExitCode.Problems;
        });
        return command;
    }

    /// <summary>
    /// The folder that paths are relative to. It need not be a project, because an import creates one.
    /// </summary>
    public static Option<DirectoryInfo> Start() => new("--cwd", "-C")
    {
        Description = "Run as if started in this folder.",
        DefaultValueFactory = _ => new(Directory.GetCurrentDirectory()),
    };

    // Local time, because the old tool uses its own local date.
    private static string DayOf(DateOnly? day) =>
        (day ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<Problem> UnknownStack(KnownStacks stacks, StackName stack) =>
        stacks.All.Any(rules => rules.Stack == stack)
            ? []
            : [CommandProblems.ImportForNoStack(stack)];

    private static RenamedOption<string> Required(string name, string description, params string[] olderNames) =>
        new(name, olderNames) { Description = description, Required = true };
}
