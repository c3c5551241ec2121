using System.CommandLine;

namespace Infra.Cli;

/// <summary>`--out PATH`: what a command writes to. `-o` and `--output` are its older names.</summary>
internal sealed class OutPathOption<T> : Option<T>, IHasOlderNames
{
    public OutPathOption(string description, string helpName) : base("--out", "-o", "--output")
    {
        Description = description;
        HelpName = helpName;
    }

    public IReadOnlyList<string> OlderNames { get; } = ["-o", "--output"];
}
