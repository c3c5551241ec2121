using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// `infra new component &lt;name&gt; --bundle B --chart PATH`: adds a catalog entry and a values template.
/// </summary>
internal static class NewComponentCommand
{
    // A separate name, because the new lines do not exist in the real file yet.
    private const string AsItWouldBe = ProjectFiles.CatalogFileName + " with the new entry";

    public static Command Create()
    {
        var command = new ReportingCommand(
            "component", "Add a component to the catalog, with a template of its values.");
        var name = RequiredText.Argument(command, "name", "The component's name.", ComponentName.BrokenRule);
        var bundle = RequiredText.Option(command, "--bundle", "The bundle that brings it.", BundleName.BrokenRule);
        var chart = RequiredText.Option(
            command,
            "--chart",
            "The chart's folder in the service catalog, such as dns/external-dns.",
            text => text.Length == 0 ? "is empty" : null);
        var @namespace = new Option<string?>("--namespace")
        {
            Description = "The namespace to install it into; default: its name.",
        };
        var since = new Option<string>("--since")
        {
            Description = "The version of the service catalog that first has it.",
            DefaultValueFactory = _ => "next",
        };
        command.Options.Add(@namespace);
        command.Options.Add(since);
        _ = new StartingRun(command, (result, project, files, problems) =>
        {
            var entry = new CatalogEntry(
                name.Read(result), bundle.Read(result), chart.Read(result), result.GetRequiredValue(since),
                result.GetValue(@namespace));
            var before = project.CatalogText(problems);
            problems.ThrowIfErrors();
            var catalog = Parsed(before!, ProjectFiles.CatalogFileName);
            Check(entry, catalog, problems);
            problems.ThrowIfErrors();
            var after = entry.AddedTo(before!, catalog);
            if (after is null)
            {
                problems.Add(
                    CommandProblems.NoPlaceForEntry(ProjectFiles.CatalogFileName, "components", entry.Text("")));
            }

            problems.ThrowIfErrors();
            _ = Parsed(after!, AsItWouldBe);
            files.Change(ProjectFiles.CatalogFileName, before!, after!);
            files.Add($"{ProjectFiles.TemplateFolder}/{entry.Chart}/{Component.ValuesTemplate}", RenderTemplate(entry));
            return "Next: write the values into the template, then run infra check <stack>";
        });
        return command;
    }

    // `infra check` reports the catalog's own warnings.
    private static Catalog Parsed(string text, string file)
    {
        var problems = new ProblemList();
        var catalog = CatalogFile.Parse(text, file, problems);
        problems.ThrowIfErrors();
        return catalog!;
    }

    private static void Check(CatalogEntry entry, Catalog catalog, ProblemList problems)
    {
        if (!BundleName.TryParse(entry.Bundle, out var bundle) || !catalog.Bundles.ContainsKey(bundle))
        {
            problems.Add(CatalogProblems.UnknownBundleOfComponent(
                new(ProjectFiles.CatalogFileName, 0),
                entry.Name,
                entry.Bundle,
                catalog.Bundles.Keys.Select(known => known.ToString())));
        }

        if (ComponentName.TryParse(entry.Name, out var name) && catalog.Components.TryGetValue(name, out var first))
        {
            problems.Add(
                CatalogProblems.DuplicateComponent(new(ProjectFiles.CatalogFileName, 0), name, first.Position));
        }
    }

    private static string RenderTemplate(CatalogEntry entry) =>
        $"{{# Private values of {entry.Name}, in each cluster with bundle {entry.Bundle}.\n"
        + "   What a template sees is in docs/catalog-and-values.md. #}\n{}\n";
}
