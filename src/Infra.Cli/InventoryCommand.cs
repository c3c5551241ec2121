using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Program;
using Infra.Stacks;
using Infra.Supervisors;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>`infra inventory &lt;stack&gt;`: what the supervisors say of the stack's clusters, as a table, as JSON, or recorded.</summary>
internal static class InventoryCommand
{
    private const string Text = "text";
    private const string Json = "json";

    private static readonly string[] Columns = ["cluster", "supervisor", "namespace", "env", "bundles", "version", "state", "credential expires"];

    public static Command Create()
    {
        var command = new Command("inventory", "List a stack's clusters as its supervisors serve them. Nothing is changed on a supervisor.");
        var options = new StackOptions();
        var source = new InventoryOption();
        var removals = new RemovalOptions();
        var all = new Option<bool>("--all") { Description = "Also clusters whose env belongs to another stack, or to none." };
        var record = new Option<bool>("--record") { Description = "Write what was read to stacks/<stack>/inventory.yaml; it holds no credential." };
        var withoutCredentials = new Option<bool>("--no-credentials") { Description = "Do not read when credentials expire." };
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(all);
        command.Options.Add(record);
        command.Options.Add(withoutCredentials);
        command.Options.Add(format);
        removals.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            var (stack, files) = (options.Stack(result), options.Project(result));
            try
            {
                using var reading = await StackReading.OfAsync(stack, files, source.Of(result), removals.IsGiven(result), cancellation);
                var problems = new ProblemList();
                if (result.GetValue(record)) Record(stack, files, reading, removals.Allowance(result), problems);
                var credentials = result.GetValue(withoutCredentials)
                    ? ClusterCredentials.None
                    : await CredentialsAsync(stack, reading, problems, cancellation);
                Write(Rows(files, reading, credentials, result.GetValue(all)), result.GetRequiredValue(format));
                ProblemText.Write(problems.Sorted(), Console.Error);
                if (result.GetValue(record)) Console.Error.WriteLine($"Recorded {Wording.Count(reading.Inventory.Clusters.Length, "cluster")} in {ProjectFiles.InventoryOf(stack)}.");
                return !problems.HasErrors ? ExitCode.Ok : ExitCode.Of(problems.ToException());
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Error);
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    private static void Record(string stack, ProjectFiles files, StackReading reading, RemovalAllowance allowance, ProblemList problems)
    {
        if (reading.Served is null) throw new ProblemsException([CommandProblems.RecordingOfRecording(ProjectFiles.InventoryOf(stack))]);
        if (reading.Recorded is { } before)
        {
            var catalog = Catalog(files);
            RemovalGuard.Check(
                [LastSeen.FootprintOf(before, reading.Rules, Environments.Stacks, catalog, FleetOverrides.None)],
                LastSeen.FootprintOf(reading.Inventory, reading.Rules, Environments.Stacks, catalog, FleetOverrides.None),
                reading.Rules,
                allowance,
                problems);
        }

        problems.ThrowIfErrors();
        try
        {
            files.WriteInventory(stack, RecordedInventory.Write(stack, reading.Served));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException([CommandProblems.CannotRecord(ProjectFiles.InventoryOf(stack), e.Message.Replace(files.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))]);
        }
    }

    // Without the catalog it cannot be said what would disappear.
    private static Catalog Catalog(ProjectFiles files)
    {
        var problems = new ProblemList();
        var catalog = files.Catalog(problems);
        problems.ThrowIfErrors();
        return catalog!;
    }

    private static async Task<ClusterCredentials> CredentialsAsync(
        string stack, StackReading reading, ProblemList problems, CancellationToken cancellation)
    {
        if (reading.Sessions is null) return ClusterCredentials.None;
        var request = new CredentialRequest(reading.Live!.Credentials, stack, IsPreview: true);
        var credentials = await reading.Sessions.FetchCredentialsAsync(reading.Guests(), request, problems, cancellation);
        credentials.Check(reading.Rules, TimeProvider.System.GetUtcNow(), problems);
        return credentials;
    }

    private static IReadOnlyList<InventoryRow> Rows(ProjectFiles files, StackReading reading, ClusterCredentials credentials, bool all)
    {
        var catalog = files.Catalog(new());
        return
        [
            .. reading.Inventory.Clusters
                .Where(cluster => all || reading.IsOurs(cluster))
                .Select(cluster => InventoryRow.Of(cluster, catalog, credentials)),
        ];
    }

    private static void Write(IReadOnlyList<InventoryRow> rows, string format)
    {
        if (format == Json) Console.Out.WriteLine(JsonSerializer.Serialize(rows, JsonOutput.WithNulls));
        else Terminal.Wide().Write(TableOf(rows));
    }

    private static Table TableOf(IReadOnlyList<InventoryRow> rows)
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

    private static string Cell(string? text) => Markup.Escape(text ?? "");
}
