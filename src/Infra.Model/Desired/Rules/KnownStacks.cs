using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>
/// The stacks of the program, and which of them owns which clusters. A value of the label `env` has one owner, its main
/// stack; where that one's environment has parts, the part of a cluster's supervisor has the cluster. So every cluster
/// of an env that is owned belongs to exactly one stack.
/// </summary>
public sealed class KnownStacks
{
    private readonly Dictionary<EnvName, StackName> _owners = [];
    private readonly Dictionary<(EnvName Env, string Supervisor), StackName> _parts = [];
    private readonly ProblemList _problems = new();

    /// <summary>What is wrong between the pages is told by <see cref="Find"/>, of whichever stack.</summary>
    public KnownStacks(IEnumerable<StackRules> stacks)
    {
        All = [.. stacks];
        foreach (var rules in All.Where(rules => rules.Part is null)) AddMain(rules);
        foreach (var rules in All)
        {
            if (rules.Part is { } part) AddPart(rules, part);
        }
    }

    /// <summary>The rules of each stack.</summary>
    public ImmutableArray<StackRules> All { get; }

    public IEnumerable<EnvName> Envs => _owners.Keys.Order();

    /// <summary>The main stack that owns the env; null for an env that none owns.</summary>
    public StackName? OwnerOf(string env) =>
        EnvName.TryParse(env, out var name) ? _owners.GetValueOrDefault(name) : null;

    /// <summary>
    /// The stack that the cluster belongs to; null for a cluster without an env, or in one that none owns.
    /// </summary>
    public StackName? OwnerOf(ObservedCluster cluster) =>
        EnvName.TryParse(cluster.Env ?? "", out var env)
            ? _parts.GetValueOrDefault((env, cluster.Supervisor)) ?? _owners.GetValueOrDefault(env)
            : null;

    /// <summary>
    /// The other stacks of the stack's environment: its main stack and all parts of that one. None where it has no
    /// parts.
    /// </summary>
    public IEnumerable<StackRules> Beside(StackRules rules)
    {
        var main = rules.Part?.Of ?? rules.Stack;
        return All.Where(other => other.Stack != rules.Stack && (other.Part?.Of ?? other.Stack) == main);
    }

    /// <summary>The stack of that name.</summary>
    /// <exception cref="ProblemsException">The program knows none.</exception>
    public StackName Parse(string text) =>
        StackName.TryParse(text, out var name) && All.Any(rules => rules.Stack == name)
            ? name
            : throw new ProblemsException([Unknown(text)]);

    /// <summary>
    /// The rules of a stack; null, with a problem added, for a stack that the program does not know. Problems of all
    /// pages together are added too.
    /// </summary>
    public StackRules? Find(StackName stack, ProblemList problems)
    {
        foreach (var problem in _problems.Sorted()) problems.Add(problem);
        var rules = All.FirstOrDefault(rules => rules.Stack == stack);
        if (rules is null) problems.Add(Unknown(stack.ToString()));
        return rules;
    }

    private void AddMain(StackRules rules)
    {
        foreach (var env in rules.Revisions.Keys)
        {
            if (!_owners.TryAdd(env, rules.Stack))
                _problems.Add(PartProblems.EnvOwnedTwice(env, _owners[env], rules.Stack));
        }
    }

    private void AddPart(StackRules rules, EnvironmentPart part)
    {
        var main = All.FirstOrDefault(other => other.Stack == part.Of);
        if (main is not { Part: null })
        {
            var mains = All.Where(other => other.Part is null).Select(other => other.Stack.ToString());
            _problems.Add(PartProblems.NoMainStack(rules.Stack, part.Of, isPart: main is not null, mains));
            return;
        }

        part.Check(rules, main, _problems);
        foreach (var env in rules.Revisions.Keys)
        {
            if (!main.Revisions.ContainsKey(env))
            {
                _problems.Add(PartProblems.EnvOfNoMainStack(env, rules.Stack, part.Of));
                continue;
            }

            foreach (var supervisor in part.Supervisors)
            {
                if (!_parts.TryAdd((env, supervisor), rules.Stack))
                {
                    _problems.Add(PartProblems.SupervisorTwice(
                        env, supervisor, _parts[(env, supervisor)], rules.Stack));
                }
            }
        }
    }

    private Problem Unknown(string stack) =>
        RuleProblems.UnknownStack(stack, All.Select(known => known.Stack.ToString()));
}
