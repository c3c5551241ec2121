using System.CommandLine;

namespace Infra.Cli;

/// <summary>`--out PATH`: where a command writes. Its former names are `-o` and `--output`.</summary>
internal sealed class OutPathOption<T> : Option<T>, IHasOlderNames
{
    public OutPathOption(string description, string helpName) : base("--out", "-o", "--output")
    {
        Description = description;
        HelpName = helpName;
    }

    public IReadOnlyList<string> OlderNames { get; } = ["-o", "--output"];
}
