using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// The stacks of the program, and which of them owns which value of the label `env`: each value has one owner.
/// </summary>
public sealed class KnownStacks
{
    private readonly Dictionary<EnvName, StackName> _owners = [];

    /// <exception cref="ArgumentException">Two stacks own the same `env` label.</exception>
    public KnownStacks(IEnumerable<StackRules> stacks)
    {
        All = [.. stacks];
        foreach (var rules in All)
        {
            foreach (var env in rules.Revisions.Keys)
            {
                if (!_owners.TryAdd(env, rules.Stack))
                {
                    throw new ArgumentException(
                        $"env '{env}' is owned by stack '{_owners[env]}' and by stack '{rules.Stack}'.");
                }
            }
        }
    }

    /// <summary>The rules of each stack.</summary>
    public ImmutableArray<StackRules> All { get; }

    public IEnumerable<EnvName> Envs => _owners.Keys.Order();

    /// <summary>The stack that owns the env; null for an env that none owns.</summary>
    public StackName? OwnerOf(string env) =>
        EnvName.TryParse(env, out var name) ? _owners.GetValueOrDefault(name) : null;

    /// <summary>The stack of that name.</summary>
    /// <exception cref="ProblemsException">The program knows none.</exception>
    public StackName Parse(string text) =>
        StackName.TryParse(text, out var name) && All.Any(rules => rules.Stack == name)
            ? name
            : throw new ProblemsException([Unknown(text)]);

    /// <summary>The rules of a stack; null, with a problem added, for a stack that the program does not know.</summary>
    public StackRules? Find(StackName stack, ProblemList problems)
    {
        var rules = All.FirstOrDefault(rules => rules.Stack == stack);
        if (rules is null) problems.Add(Unknown(stack.ToString()));
        return rules;
    }

    private Problem Unknown(string stack) =>
        RuleProblems.UnknownStack(stack, All.Select(known => known.Stack.ToString()));
}
