using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Program;
using Infra.Supervisors;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>
/// `infra inventory &lt;stack&gt;`: the stack's clusters according to the supervisors, as a table or JSON, or recorded.
/// </summary>
internal static class InventoryCommand
{
    private static readonly string[] Columns = [
        "cluster", "supervisor", "namespace", "env", "bundles", "version", "state", "credential expires",
    ];

    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks,
            "inventory",
            "List a stack's clusters as its supervisors serve them. Nothing is changed on a supervisor.");
        var dumps = new DumpOption();
        var removals = new RemovalOptions();
        var all = new Option<bool>("--all")
        {
            Description = "Also list clusters whose env belongs to another stack or to none.",
        };
        var record = new Option<bool>("--record")
        {
            Description = "Write what was read to stacks/<stack>/inventory.yaml; it holds no credential.",
        };
        var withoutCredentials = new Option<bool>("--no-credentials")
        {
            Description = "Do not read when credentials expire.",
        };
        dumps.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult("--from") is not null && result.GetResult("--inventory") is not null)
                result.AddError("--from and --inventory name two places to read from; use one");
        });
        var format = OutputFormatOption.TextOrJson();
        command.Options.Add(all);
        command.Options.Add(record);
        command.Options.Add(withoutCredentials);
        command.Options.Add(format);
        removals.AddTo(command);
        command.RunOn(async (call, problems) =>
        {
            var result = call.Result;
            var files = dumps.Read(result);
            using var reading = await call.ReadInventoryAsync(
                call.Inventory,
                files,
                // Listing a few files without recording them cannot lose namespaces.
                forgetsNamespaces: removals.IsGiven(result) || (files.Count > 0 && !result.GetValue(record)),
                problems);
            if (result.GetValue(record)) Record(call, reading, removals.Allowance(result), problems);
            var credentials = result.GetValue(withoutCredentials)
                ? ClusterCredentials.None
                : await CredentialsAsync(reading, problems, call.Cancellation);
            Write(Rows(call.Files, reading, credentials, result.GetValue(all)), result.GetRequiredValue(format));
            if (!result.GetValue(record)) return Ending.Ok;
            var count = Wording.Count(reading.Inventory.Clusters.Length, "cluster");
            return new(ExitCode.Ok, $"Recorded {count} in {ProjectFiles.InventoryPath(call.Stack)}.");
        });
        return command;
    }

    private static void Record(StackCall call, StackReading reading, RemovalAllowance allowance, ProblemList problems)
    {
        var file = ProjectFiles.InventoryPath(call.Stack);
        if (reading.Served is null) throw new ProblemsException([CommandProblems.RecordingOfRecording(file)]);
        if (reading.Recorded is { } before)
        {
            var catalog = Catalog(call.Files);
            RemovalGuard.Check(
                [FootprintOf(before)], FootprintOf(reading.Inventory), reading.Rules, allowance, problems);

            Footprint FootprintOf(Inventory inventory) =>
                LastSeen.CreateFootprint(inventory, reading.Rules, call.Stacks, catalog, FleetOverrides.None);
        }

        problems.ThrowIfErrors();
        try
        {
            call.Files.WriteInventory(call.Stack, RecordedInventory.Write(call.Stack, reading.Served));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = e.Message.Replace(call.Files.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            throw new ProblemsException([CommandProblems.CannotRecord(file, reason)]);
        }
    }

    // Without the catalog, the removals cannot be determined.
    private static Catalog Catalog(ProjectFiles files)
    {
        var problems = new ProblemList();
        var catalog = files.Catalog(problems);
        problems.ThrowIfErrors();
        return catalog!;
    }

    private static async Task<ClusterCredentials> CredentialsAsync(
        StackReading reading, ProblemList problems, CancellationToken cancellation)
    {
        if (reading.Live is not { } live) return ClusterCredentials.None;
        var credentials = await live.FetchCredentialsAsync(reading.Guests(), isPreview: true, problems, cancellation);
        credentials.Check(reading.Rules, TimeProvider.System.GetUtcNow(), problems);
        return credentials;
    }

    private static IReadOnlyList<InventoryRow> Rows(
        ProjectFiles files, StackReading reading, ClusterCredentials credentials, bool all)
    {
        var catalog = files.Catalog(new());
        return
        [
            .. reading.Inventory.Clusters
                .Where(cluster => all || reading.IsOurs(cluster))
                .Select(cluster => InventoryRow.Create(cluster, catalog, credentials)),
        ];
    }

    private static void Write(IReadOnlyList<InventoryRow> rows, string format)
    {
        if (format == OutputFormatOption.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(rows, JsonOutput.WithNulls));
        else Terminal.Wide().Write(CreateTable(rows));
    }

    private static Table CreateTable(IReadOnlyList<InventoryRow> rows)
    {
        var table = new Table().Border(TableBorder.None)
            .AddColumns([.. Columns.Select(name => new TableColumn(name).PadLeft(0).PadRight(2))]);
        foreach (var row in rows)
        {
            table.AddRow(
                Cell(row.Name),
                Cell(row.Supervisor),
                Cell(row.Namespace),
                Cell(row.Env),
                Cell(string.Join(' ', row.Bundles)),
                Cell(row.Version),
                Cell(row.State),
                Cell(row.CredentialExpires?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return table;
    }

    private static string Cell(string? text) => Markup.Escape(VisibleText.Line(text ?? ""));
}
