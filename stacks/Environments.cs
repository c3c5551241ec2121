using Infra.Model.Desired;

namespace Infra.Stacks;

/// <summary>All stacks of the program, each with its own file of rules.</summary>
public static class Environments
{
    /// <summary>The rules of every stack.</summary>
    public static IReadOnlyList<StackRules> All { get; } = [Dev.Rules, Prod.Rules];

    /// <summary>The stacks by name, which the program and all commands use.</summary>
    public static KnownStacks Stacks { get; } = new(All);
}
