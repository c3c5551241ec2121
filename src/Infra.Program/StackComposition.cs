using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>What a stack wants in its control plane, and the values of its clusters.</summary>
internal sealed record StackComposition(Composition Composition, FleetValues Values)
{
    /// <summary>Composes the input; null if that is impossible, with problems added.</summary>
    /// <param name="input">What the run has read.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="today">The date that decides which overrides have expired.</param>
    /// <param name="problems">Receives the problems.</param>
    public static StackComposition? Create(StackInput input, ProjectFiles files, DateOnly today, ProblemList problems)
    {
        if (input is not { Rules: { } rules, Reading.Inventory: { } inventory }) return null;
        var fleet = Fleet.From(inventory, rules, input.Stacks, input.Catalog, problems);
        EnvironmentFiles.Check(inventory, rules, input.Stacks, files, problems);
        ForeignClusters.Check(inventory, rules.Stack, input.Stacks, files, problems);
        var settings = Settings.From(input.SettingsFiles, fleet, input.Catalog, problems);
        if (input.Catalog is not { } catalog) return null;
        Composition.Check(catalog, rules, problems);
        var deviations = input.SettingsFiles.Clusters.Select(file => file.Deviations);
        var overrides = FleetOverrides.Create(deviations, fleet, catalog, rules, today, problems);
        var templates = files.Templates(catalog, rules, problems);

        // Later checks would only repeat these errors.
        if (problems.HasErrors) return null;
        var composition = Composition.Create(fleet, catalog, rules, overrides);
        CompositionLints.Check(composition, problems);
        TemplateLints.Check(composition, settings, templates, problems);
        RepositoryCredentials.CheckUse(input.Settings!.Repositories, composition, input.Settings.CatalogUrl, problems);
        return new(composition, FleetValues.Render(composition, settings, templates, problems));
    }
}
