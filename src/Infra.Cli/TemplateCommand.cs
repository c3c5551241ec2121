using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Values;
using Infra.Templating;

namespace Infra.Cli;

/// <summary>`infra template FILE --data FILE`: renders one template, byte for byte, to try it out.</summary>
internal static class TemplateCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var command = new ReportingCommand(
            "template", "Render one template, byte for byte, to standard output or to a file.");
        var file = new Argument<string>("file") { Description = "The template; - reads standard input." };
        var data = new Option<string>("--data")
        {
            Description = "A YAML file of what the template sees; - reads standard input.",
            Required = true,
        };
        var output = new OutPathOption<FileInfo?>("Write to this file instead of standard output.", "FILE");
        var dialect = new Option<string>("--dialect")
        {
            HelpName = "python|yart",
            Description = "Whose template it is: python (Jinja2) or yart.",
            DefaultValueFactory = _ => "python",
        };
        dialect.AcceptOnlyFromAmong("python", "yart");
        var lenient = new Option<bool>("--lenient")
        {
            Description = "Print nothing for undefined variables, as Jinja does.",
        };
        var trimBlocks = new Option<bool>("--trim-blocks") { Description = "Remove the line break after a block tag." };
        var lstripBlocks = new Option<bool>("--lstrip-blocks")
        {
            Description = "Remove whitespace before a block tag.",
        };
        command.Arguments.Add(file);
        foreach (var option in new Option[] { data, output, dialect, lenient, trimBlocks, lstripBlocks })
            command.Options.Add(option);
        command.Run((result, problems) =>
        {
            var options = new TemplateOptions
            {
                Dialect = result.GetValue(dialect) == "yart" ? TemplateDialect.Yart : TemplateDialect.Jinja,
                Undefined = result.GetValue(lenient) ? UndefinedMode.Lenient : UndefinedMode.Strict,
                TrimBlocks = result.GetValue(trimBlocks),
                LstripBlocks = result.GetValue(lstripBlocks),
            };
            var text = Rendered(result.GetRequiredValue(file), result.GetRequiredValue(data), options, problems);
            if (result.GetValue(output) is { } written) Write(written, text, problems);
            else Console.Out.Write(text);
            return Ending.Ok;
        });
        return command;
    }

    private static void Write(FileInfo file, string text, ProblemList problems)
    {
        try
        {
            WholeFile.Write(file.FullName, text);
        }
        catch (IOException e)
        {
            problems.Add(CommandProblems.CannotWriteRendered(file.ToString(), e.Message));
        }
    }

    private static string Rendered(string file, string dataFile, TemplateOptions options, ProblemList problems)
    {
        var text = Read(file, problems);
        var data = Read(dataFile, problems) is { } yaml ? TemplateData.Parse(yaml, dataFile, problems) : null;
        problems.ThrowIfErrors();
        try
        {
            var folder = file == StandardInput
                ? Directory.GetCurrentDirectory()
                : Path.GetDirectoryName(Path.GetFullPath(file))!;
            return new TemplateEngine(options, name => ReadBeside(folder, name)).Compile(text!, file).Render(data!);
        }
        catch (TemplateException e)
        {
            problems.Add(CommandProblems.TemplateFails(new(e.Error.Template, e.Error.Line), e.Error.Message));
            throw problems.ToException();
        }
    }

    // Included templates are in the same folder or below, because the engine rejects names that leave it.
    private static string? ReadBeside(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private static string? Read(string file, ProblemList problems)
    {
        try
        {
            Terminal.Tell(file == StandardInput ? "standard input" : file);
            return file == StandardInput ? Console.In.ReadToEnd() : File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.UnreadableFile(file, e.Message));
            return null;
        }
    }
}
