using System.CommandLine;
using Infra.Model.Desired;

namespace Infra.Cli.New;

/// <summary>`infra new`: creates starting files for what a platform team adds.</summary>
internal static class NewCommand
{
    public static Command Create(KnownStacks stacks) =>
        new("new", "Write the starting files of a cluster, a component, a stack or a project.")
    {
        NewClusterCommand.Create(stacks),
        NewComponentCommand.Create(),
        NewStackCommand.Create(stacks),
        NewProjectCommand.Create(),
    };
}
