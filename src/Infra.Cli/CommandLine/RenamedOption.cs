using System.CommandLine;

namespace Infra.Cli;

/// <summary>An option that is also taken under the names that it had.</summary>
internal sealed class RenamedOption<T> : Option<T>, IHasOlderNames
{
    public RenamedOption(string name, params string[] olderNames) : base(name, olderNames) => OlderNames = olderNames;

    public IReadOnlyList<string> OlderNames { get; }
}
