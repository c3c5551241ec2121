using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>
/// The stacks of the program, and which clusters each one owns. Each env has one owner, its main stack. If the
/// environment has parts, a cluster belongs to the part with its supervisor. So every cluster in an owned env belongs
/// to exactly one stack.
/// </summary>
public sealed class KnownStacks
{
    private readonly Dictionary<EnvName, StackName> _owners = [];
    private readonly Dictionary<(EnvName Env, string Supervisor), StackName> _parts = [];
    private readonly ProblemList _problems = new();

    /// <summary>
    /// Conflicts between the stacks' rules do not throw here; <see cref="Find"/> reports them for every stack.
    /// </summary>
    public KnownStacks(IEnumerable<StackRules> stacks)
    {
        All = [.. stacks];
        foreach (var rules in All.Where(rules => rules.Part is null)) AddMain(rules);
        foreach (var rules in All)
        {
            if (rules.Part is { } part) AddPart(rules, part);
        }
    }

    /// <summary>The rules of every stack, in the given order.</summary>
    public ImmutableArray<StackRules> All { get; }

    /// <summary>The envs that some stack owns, ordered by name.</summary>
    public IEnumerable<EnvName> Envs => _owners.Keys.Order();

    /// <summary>The main stack that owns the env; null if none does or the text is not a valid env.</summary>
    public StackName? OwnerOf(string env) =>
        EnvName.TryParse(env, out var name) ? _owners.GetValueOrDefault(name) : null;

    /// <summary>The stack that owns the cluster; null if the cluster has no env, or one that no stack owns.</summary>
    public StackName? OwnerOf(ObservedCluster cluster) =>
        EnvName.TryParse(cluster.Env ?? "", out var env)
            ? _parts.GetValueOrDefault((env, cluster.Supervisor)) ?? _owners.GetValueOrDefault(env)
            : null;

    /// <summary>
    /// The other stacks of the same environment: its main stack and the other parts. Empty if the environment has no
    /// parts.
    /// </summary>
    public IEnumerable<StackRules> OthersOfEnvironment(StackRules rules)
    {
        var main = rules.Part?.MainStack ?? rules.Stack;
        return All.Where(other => other.Stack != rules.Stack && (other.Part?.MainStack ?? other.Stack) == main);
    }

    /// <summary>The name of an existing stack.</summary>
    /// <exception cref="ProblemsException">No stack has this name.</exception>
    public StackName Parse(string text) =>
        StackName.TryParse(text, out var name) && All.Any(rules => rules.Stack == name)
            ? name
            : throw new ProblemsException([Unknown(text)]);

    /// <summary>
    /// The rules of a stack. Returns null and adds a problem if the stack does not exist. Also adds the conflicts
    /// between all stacks.
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
                _problems.Add(PartProblems.EnvWithTwoOwners(env, _owners[env], rules.Stack));
        }
    }

    private void AddPart(StackRules rules, EnvironmentPart part)
    {
        var main = All.FirstOrDefault(other => other.Stack == part.MainStack);
        if (main is not { Part: null })
        {
            var mains = All.Where(other => other.Part is null).Select(other => other.Stack.ToString());
            _problems.Add(PartProblems.NoMainStack(rules.Stack, part.MainStack, isPart: main is not null, mains));
            return;
        }

        part.Check(rules, main, _problems);
        foreach (var env in rules.Revisions.Keys)
        {
            if (!main.Revisions.ContainsKey(env))
            {
                _problems.Add(PartProblems.EnvOfNoMainStack(env, rules.Stack, part.MainStack));
                continue;
            }

            foreach (var supervisor in part.Supervisors)
            {
                if (!_parts.TryAdd((env, supervisor), rules.Stack))
                {
                    _problems.Add(PartProblems.SupervisorWithTwoStacks(
                        env, supervisor, _parts[(env, supervisor)], rules.Stack));
                }
            }
        }
    }

    private Problem Unknown(string stack) =>
        RuleProblems.UnknownStack(stack, All.Select(known => known.Stack.ToString()));
}
