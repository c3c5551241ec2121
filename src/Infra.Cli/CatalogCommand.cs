using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Infra.Foundation;
using Infra.Model.Desired;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>`infra catalog`: all bundles with their components, charts and versions.</summary>
internal static class CatalogCommand
{
    private const string Markdown = "markdown";

    private const string FromCheckout = "Versions are those of the charts' dependencies in the checkout.";
    private const string FromCatalog =
        "Versions are as written in the catalog; 'as the env' means the revision that the cluster's env follows.";

    public static Command Create(KnownStacks stacks)
    {
        var command = new ReportingCommand("catalog", "List the bundles with their components, charts and versions.");
        var folder = new FolderOption();
        var checkout = new Option<DirectoryInfo?>("--catalog")
        {
            Description = "A checkout of the service catalog: take versions from its charts.",
        };
        var format = new OutputFormatOption(
            "text for people, markdown for a page, json for programs.",
            OutputFormatOption.Text,
            Markdown,
            OutputFormatOption.Json);
        folder.AddTo(command);
        command.Options.Add(checkout);
        command.Options.Add(format);
        command.Run((result, problems) =>
        {
            var catalog = folder.Project(result).Catalog(problems);
            problems.ThrowIfErrors();
            var charts = result.GetValue(checkout);
            var rows = CatalogRow.Create(
                catalog!,
                stacks.All,
                charts is null ? null : path => CatalogCheckout.ReadFiles(charts, path),
                problems);
            problems.ThrowIfErrors();
            Write(rows, result.GetRequiredValue(format), charts is null ? FromCatalog : FromCheckout);
            return Ending.Ok;
        });
        return command;
    }

    private static void Write(ImmutableArray<CatalogRow> rows, string format, string origin)
    {
        if (format == OutputFormatOption.Json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(rows, JsonOutput.WithNulls));
        }
        else if (format == Markdown)
        {
            Console.Out.Write(CatalogMarkdown.Write(rows, origin));
        }
        else
        {
            Terminal.Wide().Write(CreateTable(rows));
            Terminal.Note(origin);
        }
    }

    private static Table CreateTable(ImmutableArray<CatalogRow> rows)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("bundle", "component", "chart", "version", "since", "withheld in");
        foreach (var row in rows)
        {
            table.AddRow([
                .. ((string[])[
                    row.Bundle, row.Component, row.Chart, row.Version, row.Since, string.Join(", ", row.WithheldIn),
                ]).Select(
                    Markup.Escape),
            ]);
        }

        return table;
    }
}
