using Infra.Declarations;
using Infra.Model;
using Pulumi;

namespace Infra.Stacks;

/// <summary>The line from what the supervisors said to what Argo CD gets, for one environment.</summary>
public static class EnvironmentProgram
{
    /// <summary>Declares the stack's resources in the current deployment.</summary>
    /// <exception cref="ProblemsException">The input has problems; nothing is declared.</exception>
    public static EnvironmentRun Run(string stack, ProjectFiles files)
    {
        var problems = new ProblemList();
        var rules = Environments.Find(stack, problems);
        var settings = StackSettings.Read(stack, files, problems);
        var catalog = files.Catalog(problems);
        var inventory = files.Inventory(stack, problems);
        var settingsFiles = files.SettingsFiles(stack, problems);
        if (!Deployment.Instance.IsDryRun) problems.Add(Problem.UpOnRecording(stack, ProjectFiles.InventoryOf(stack)));

        if (rules is null || inventory is null) throw problems.ToException();
        var fleet = Fleet.From(inventory, rules, Environments.Owners, catalog, problems);
        var clusterSettings = Settings.From(settingsFiles, fleet, catalog, problems);
        if (catalog is null) throw problems.ToException();
        Composition.Check(catalog, rules, problems);
        var templates = files.Templates(catalog, rules, problems);

        problems.ThrowIfErrors();
        var composition = Composition.Of(fleet, catalog, rules);
        var values = FleetValues.Render(composition, clusterSettings, templates, problems);

        problems.ThrowIfErrors();
        _ = new ControlPlane("control-plane", settings!.For(composition, values));
        return new(composition, values, problems.Sorted());
    }
}

/// <summary>What a run wanted, and what it warned of.</summary>
public sealed record EnvironmentRun(Composition Composition, FleetValues Values, IReadOnlyList<Problem> Warnings);
