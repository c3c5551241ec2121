using System.CommandLine;

namespace Infra.Cli;

/// <summary>`-o, --output FORMAT`: how a command prints its result. Its former name is `--format`.</summary>
internal sealed class OutputFormatOption : Option<string>, IHasOlderNames
{
    public const string Text = "text";
    public const string Json = "json";

    /// <param name="formats">The allowed formats; the first is the default.</param>
    public OutputFormatOption(string description, params string[] formats) : base("--output", "-o", "--format")
    {
        Description = description;
        HelpName = "FORMAT";
        DefaultValueFactory = _ => formats[0];
        this.AcceptOnlyFromAmong(formats);
    }

    public IReadOnlyList<string> OlderNames { get; } = ["--format"];

    /// <summary>Text and JSON, which every list and report supports.</summary>
    public static OutputFormatOption TextOrJson() => new("text for people, json for programs.", Text, Json);

    public bool IsJson(ParseResult result) => result.GetRequiredValue(this) == Json;
}
