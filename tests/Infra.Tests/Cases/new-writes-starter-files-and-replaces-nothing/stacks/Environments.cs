using Infra.Model.Desired;

namespace Infra.Stacks;

/// <summary>Every stack of the program, by its page of rules.</summary>
public static class Environments
{
    public static IReadOnlyList<StackRules> All { get; } = [Dev.Rules, Prod.Rules];

    public static KnownStacks Stacks { get; } = new(All);
}
