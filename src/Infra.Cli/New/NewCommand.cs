using System.CommandLine;

namespace Infra.Cli.New;

/// <summary>`infra new`: starting files for what a platform team adds.</summary>
internal static class NewCommand
{
    public static Command Create() =>
        new("new", "Write the starting files of a cluster, a component or a stack. No file is ever replaced.")
    {
        NewClusterCommand.Create(),
        NewComponentCommand.Create(),
        NewStackCommand.Create(),
    };
}
