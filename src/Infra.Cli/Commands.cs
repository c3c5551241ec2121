using System.CommandLine;
using Infra.Cli.New;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>Every command of `infra`.</summary>
internal static class Commands
{
    public static RootCommand Root(KnownStacks stacks) =>
        new("Declares Tanzu clusters, their bundles and their values in Argo CD. Only join and leave change a "
            + "cluster.\n"
            + ExitCode.Help)
        {
            PreviewCommand.Create(stacks),
            AdoptCommand.Create(stacks),
            RenderCommand.Create(stacks),
            CheckCommand.Create(stacks),
            ValuesCommand.Create(stacks),
            TemplateCommand.Create(),
            ImportCommand.Create(),
            InventoryCommand.Create(stacks),
            JoinCommand.Create(stacks),
            LeaveCommand.Create(stacks),
            GraphCommand.Create(stacks),
            CatalogCommand.Create(stacks),
            NewCommand.Create(stacks),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
        };
}
