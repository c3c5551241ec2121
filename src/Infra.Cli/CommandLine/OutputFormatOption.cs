using System.CommandLine;

namespace Infra.Cli;

/// <summary>`-o, --output FORMAT`: how a command prints what it found. `--format` is its older name.</summary>
internal sealed class OutputFormatOption : Option<string>, IHasOlderNames
{
    public const string Text = "text";
    public const string Json = "json";

    /// <param name="formats">What is taken; the first where nothing is said.</param>
    public OutputFormatOption(string description, params string[] formats) : base("--output", "-o", "--format")
    {
        Description = description;
        HelpName = "FORMAT";
        DefaultValueFactory = _ => formats[0];
        this.AcceptOnlyFromAmong(formats);
    }

    public IReadOnlyList<string> OlderNames { get; } = ["--format"];

    /// <summary>The two that every list and report has.</summary>
    public static OutputFormatOption TextOrJson() => new("text for people, json for programs.", Text, Json);

    public bool IsJson(ParseResult result) => result.GetRequiredValue(this) == Json;
}
