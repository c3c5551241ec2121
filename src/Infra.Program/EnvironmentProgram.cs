using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The line from what the supervisors said to what Argo CD gets, for one environment.</summary>
public static class EnvironmentProgram
{
    /// <summary>Declares the stack's resources in the current deployment.</summary>
    /// <exception cref="ProblemsException">The input has problems; nothing is declared.</exception>
    public static async Task<EnvironmentRun> RunAsync(
        KnownStacks stacks, string stack, ProjectFiles files, RunOptions options, CancellationToken cancellation = default)
    {
        var problems = new ProblemList();
        var rules = stacks.Find(stack, problems);
        var settings = StackSettings.Read(stack, files, options.Inventory, problems);
        using var source = StackInventory.Of(stacks, stack, settings, files, options);
        // The largest file, or the network, beside the other files. With a list of its own: whoever reads a file asks whether
        // its list has grown.
        var ofInventory = new ProblemList();
        var reading = source.ReadAsync(ofInventory, cancellation);
        var catalog = files.Catalog(problems);
        var settingsFiles = files.SettingsFiles(stack, problems);
        var inventory = await reading;
        foreach (var problem in ofInventory.Sorted()) problems.Add(problem);

        if (rules is null || inventory is null) throw problems.ToException();
        var fleet = Fleet.From(inventory, rules, stacks, catalog, problems);
        var clusterSettings = Settings.From(settingsFiles, fleet, catalog, problems);
        if (catalog is null) throw problems.ToException();
        Composition.Check(catalog, rules, problems);
        var overrides = FleetOverrides.Of(settingsFiles.Clusters.Select(file => file.Deviations), fleet, catalog, rules, options.Today, problems);
        var templates = files.Templates(catalog, rules, problems);

        problems.ThrowIfErrors();
        var composition = Composition.Of(fleet, catalog, rules, overrides);
        CompositionLints.Check(composition, problems);
        RepositoryCredentials.CheckUse(settings!.Repositories, composition, settings.CatalogUrl, problems);
        var values = FleetValues.Render(composition, clusterSettings, templates, problems);
        var valuesService = settings.ValuesServiceFor(rules, problems);
        var credentials = await source.CheckAsync(composition, catalog, problems, cancellation);

        if (!options.LeavesRefusals || problems.HasMoreThanRefusals) problems.ThrowIfErrors();
        _ = new ControlPlane("control-plane", settings.For(composition, values, credentials, valuesService));
        return new(composition, values, settings, problems.Sorted());
    }
}

/// <summary>What a run wanted, and what it warned of; with <see cref="RunOptions.LeavesRefusals"/> also what a guard refused.</summary>
public sealed record EnvironmentRun(
    Composition Composition, FleetValues Values, StackSettings Settings, IReadOnlyList<Problem> Problems);
