using System.CommandLine;
using Infra.Cli;

var root = new RootCommand("Declares Tanzu clusters, their bundles and their values in Argo CD. Only join and leave change a cluster.\n" + ExitCode.Help)
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
    CompletionCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
