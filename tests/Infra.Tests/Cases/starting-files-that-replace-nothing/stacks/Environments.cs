using Infra.Model;

namespace Infra.Stacks;

/// <summary>Every environment of the program, by the name of its stack.</summary>
public static class Environments
{
    public static IReadOnlyList<EnvironmentRules> All { get; } = [Dev.Rules, Prod.Rules];

    public static StackOwners Owners { get; } = new(All);

    /// <summary>The rules of a stack; null, with a problem added, for a stack that the program does not know.</summary>
    public static EnvironmentRules? Find(string stack, ProblemList problems)
    {
        var rules = All.FirstOrDefault(rules => rules.Stack == stack);
        if (rules is null) problems.Add(RuleProblems.UnknownStack(stack, All.Select(known => known.Stack)));
        return rules;
    }
}
