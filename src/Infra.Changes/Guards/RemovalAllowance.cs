using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>How many removals a run was allowed, and by which ways it can be. The largest number counts.</summary>
public sealed record RemovalAllowance(params ImmutableArray<AllowanceWay> Ways)
{
    public int Count => Ways.Max(way => way.Count) ?? 0;
}

/// <summary>One way to allow removals; its count is null where nobody has used it.</summary>
public abstract record AllowanceWay(string Name, int? Count)
{
    /// <summary>How to allow so many in this way, as it is written.</summary>
    public abstract string TextFor(int count);

    /// <summary>An option of the command line, such as `--allow-removals`: it ends with the run.</summary>
    public sealed record CommandOption(string Name, int? Count) : AllowanceWay(Name, Count)
    {
        public override string TextFor(int count) => FormattableString.Invariant($"{Name} {count}");
    }

    /// <summary>A setting of a stack's file: it stays until somebody removes it.</summary>
    public sealed record StackSetting(string Name, int? Count, Position Position) : AllowanceWay(Name, Count)
    {
        public override string TextFor(int count) => FormattableString.Invariant($"{Name}: {count} in {Position.File}");
    }
}
