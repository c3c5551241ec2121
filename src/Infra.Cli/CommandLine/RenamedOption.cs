using System.CommandLine;

namespace Infra.Cli;

/// <summary>An option that still accepts its former names.</summary>
internal sealed class RenamedOption<T> : Option<T>, IHasOlderNames
{
    public RenamedOption(string name, params string[] olderNames) : base(name, olderNames) => OlderNames = olderNames;

    public IReadOnlyList<string> OlderNames { get; }
}
