using System.CommandLine;
using System.CommandLine.Parsing;

namespace Infra.Cli;

/// <summary>
/// The destination and format of a drawing: `--out FILE` writes a file, whose extension selects the format; `-o FORMAT`
/// prints; both together write that file in that format. `-o FILE` is the older form of `--out FILE`: a file name has
/// an extension, and a format has none.
/// </summary>
internal sealed class GraphOutput
{
    private readonly Option<FileInfo?> _file = new("--out")
    {
        Description = $"The file; its extension selects the format: {GraphFormat.Extensions}.",
        HelpName = "FILE",
    };

    private readonly OlderOption _format = new()
    {
        Description = $"The format: {string.Join(", ", GraphFormat.Names)}. Without --out it is printed.",
        HelpName = "FORMAT",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_format);
        _format.CompletionSources.Add([.. GraphFormat.Names]);
        command.Validators.Add(result =>
        {
            if (FindError(result.GetValue(_file), result.GetValue(_format), result.GetResult(_format)) is { } error)
                result.AddError(error);
        });
    }

    /// <summary>The file is null if the drawing is printed.</summary>
    public (GraphFormat Format, FileInfo? File) Read(ParseResult result) =>
        Find(result.GetValue(_file), result.GetValue(_format))!.Value;

    private static (GraphFormat Format, FileInfo? File)? Find(FileInfo? file, string? format)
    {
        if (format is not null && GraphFormat.Named(format) is { } named) return (named, file);
        if (format is not null && file is not null) return null;
        if ((format is { Length: > 0 } ? new FileInfo(format) : file) is not { } only) return null;
        return GraphFormat.Find(only) is { } byEnd ? (byEnd, only) : null;
    }

    private static string? FindError(FileInfo? file, string? format, OptionResult? written)
    {
        if (Find(file, format) is not null) return null;
        if (file is null && format is null)
            return $"missing --out FILE, or -o {string.Join('|', GraphFormat.Names)} to print the drawing";
        if (format is null) return $"'{file!.Name}' does not end with one of {GraphFormat.Extensions}";
        // A file name has an extension or a folder.
        return format.AsSpan().IndexOfAny('.', '/') >= 0
            ? $"'{Path.GetFileName(format)}' does not end with one of {GraphFormat.Extensions}"
            : UsageError.UnknownValue(format, written?.IdentifierToken?.Value ?? "-o", GraphFormat.Names);
    }

    private sealed class OlderOption() : Option<string?>("--output", "-o", "--format"), IHasOlderNames
    {
        public IReadOnlyList<string> OlderNames { get; } = ["--format"];
    }
}
