using System.CommandLine;
using Infra.Foundation;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// `infra schema`: writes the schemas for editors. Two of them derive from `stacks/settings.schema.json`.
/// </summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new ReportingCommand(
            "schema", "Write the schemas that editors use to complete and check the project's files.");
        var folder = new FolderOption();
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; each schema that is out of date is a problem.",
        };
        folder.AddTo(command);
        command.Options.Add(check);
        command.Run((result, problems) =>
        {
            var project = folder.Project(result);
            var schemas = project.EditorSchemas(problems);
            problems.ThrowIfErrors();
            foreach (var (file, text) in schemas) Take(
                Path.Combine(project.Root, file), file, text, result.GetValue(check), problems);
            return Ending.Ok;
        });
        return command;
    }

    private static void Take(string path, string file, string text, bool isCheck, ProblemList problems)
    {
        try
        {
            var isSame = File.Exists(path) && File.ReadAllText(path) == text;
            if (isCheck && !isSame) problems.Add(CommandProblems.StaleSchema(file));
            if (isCheck) return;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!isSame) WholeFile.Write(path, text);
            Terminal.Note(isSame ? $"{file} is unchanged" : $"wrote {file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(CommandProblems.CannotStartFile(file, e.Message));
        }
    }
}
