using System.CommandLine;
using Infra.Cli;

var root = new RootCommand("Declares Tanzu clusters, their bundles and their values in Argo CD. Nothing here changes a cluster.")
{
    PreviewCommand.Create(),
    RenderCommand.Create(),
    CheckCommand.Create(),
    ValuesCommand.Create(),
    TemplateCommand.Create(),
    ImportCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
