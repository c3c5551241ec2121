using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// How many removals the user allowed for a run, and the ways to allow them. The largest number counts.
/// </summary>
/// <param name="Ways">The ways to allow removals, used or not.</param>
public sealed record RemovalAllowance(params ImmutableArray<AllowanceSource> Ways)
{
    /// <summary>The allowed number of removals; 0 if no way is used.</summary>
    public int Count => Ways.Max(way => way.Count) ?? 0;
}

/// <summary>One way to allow removals.</summary>
/// <param name="Name">The option or setting, as the user writes it.</param>
/// <param name="Count">The allowed number of removals; null if this way is not used.</param>
public abstract record AllowanceSource(string Name, int? Count)
{
    /// <summary>How the user allows the given number of removals, as text for a message.</summary>
    public abstract string TextFor(int count);

    /// <summary>A command-line option such as `--allow-removals`, valid for one run.</summary>
    /// <param name="Name">The option with its dashes.</param>
    /// <param name="Count">The allowed number of removals; null if the option is not given.</param>
    public sealed record CommandOption(string Name, int? Count) : AllowanceSource(Name, Count)
    {
        /// <summary>For example `--allow-removals 3`.</summary>
        public override string TextFor(int count) => FormattableString.Invariant($"{Name} {count}");
    }

    /// <summary>A setting in the stack's file, valid until someone removes it.</summary>
    /// <param name="Name">The setting's key.</param>
    /// <param name="Count">The allowed number of removals; null if the setting is absent.</param>
    /// <param name="Position">The position of the setting; the whole file if it is absent.</param>
    public sealed record StackSetting(string Name, int? Count, Position Position) : AllowanceSource(Name, Count)
    {
        /// <summary>For example `infra:allowRemovals: 3 in Pulumi.prod.yaml`.</summary>
        public override string TextFor(int count) => FormattableString.Invariant($"{Name}: {count} in {Position.File}");
    }
}
