using System.CommandLine;
using Infra.Cli.New;

namespace Infra.Cli;

/// <summary>Every command of `infra`.</summary>
internal static class Commands
{
    public static RootCommand Root() =>
        new("Declares Tanzu clusters, their bundles and their values in Argo CD. Only join and leave change a "
            + "cluster.\n"
            + ExitCode.Help)
        {
            PreviewCommand.Create(),
            AdoptCommand.Create(),
            RenderCommand.Create(),
            CheckCommand.Create(),
            ValuesCommand.Create(),
            TemplateCommand.Create(),
            ImportCommand.Create(),
            InventoryCommand.Create(),
            JoinCommand.Create(),
            LeaveCommand.Create(),
            GraphCommand.Create(),
            CatalogCommand.Create(),
            NewCommand.Create(),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
        };
}
