using System.Collections.Immutable;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.TestStacks;
using Infra.Tests.Cli;
using Pulumi;
using PulumiEngine;

namespace Infra.Tests.Engine;

/// <summary>
/// The engine identifies a resource by its URN, and the API server by its object name. If one object had two URNs, one
/// run would create and then delete it. So URN and name always change together.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class IdentityTests
{
    private static readonly (string Name, string Urn)[] Nothing = [];

    [Theory]
    [InlineData("dev", "armored-core-feature", "armored-core-another", "10.20.0.12", "10.20.0.11")]
    [InlineData("prod", "armored-core-production", "armored-core-another-production", "10.30.0.11", "10.30.0.12")]
    public async Task An_object_keeps_its_logical_name_across_renames_adoptions_and_server_changes(
        string stack, string cluster, string newName, string host, string hostOfAnother)
    {
        using var project = TemporaryFolder.WithFleet();
        var inventory = ProjectFiles.InventoryPath(StackName.Parse(stack));
        var before = await DeclaredAsync(stack, project, []);
        var adopted = await DeclaredAsync(stack, project, new() { [ClusterName.Parse(cluster)] = "by-hand" });

        Change(project, inventory, ($"\"{host}\"", $"\"{hostOfAnother}\""), ($"\"{hostOfAnother}\"", $"\"{host}\""));
        var swapped = await DeclaredAsync(stack, project, []);

        Change(project, inventory, ($"\"{host}\"", "\"10.99.0.1\""));
        var moved = await DeclaredAsync(stack, project, []);

        Change(project, inventory, ("\"10.99.0.1\"", $"\"{host}\""), ($" {cluster}\n", $" {newName}\n"));
        var renamed = await DeclaredAsync(stack, project, []);
        var renamedAndAdopted = await DeclaredAsync(stack, project, new() { [ClusterName.Parse(newName)] = "by-hand" });

        Assert.All(new[] { adopted, moved, renamed, renamedAndAdopted }, run => Assert.NotEqual(before, run));
        Assert.Equal(before, swapped);
        var all = Nothing.Concat(before)
            .Concat(adopted)
            .Concat(swapped)
            .Concat(moved)
            .Concat(renamed)
            .Concat(renamedAndAdopted)
            .Distinct()
            .ToList();
        Assert.All(all.GroupBy(one => one.Name), one => Assert.Single(one));
        Assert.All(all.GroupBy(one => one.Urn), one => Assert.Single(one));
    }

    /// <summary>Type, namespace and name of every object, with its URN.</summary>
    private static async Task<IReadOnlyList<(string Name, string Urn)>> DeclaredAsync(
        string stack, TemporaryFolder project, Dictionary<ClusterName, string> adopted)
    {
        var files = new ProjectFiles(project.Root);
        EnvironmentRun? run = null;
        await Recording.RecordAsync(
            async () =>
                run = await EnvironmentProgram.RunAsync(Environments.Stacks, StackName.Parse(stack), files, new()),
            new("infra", stack, files.StackFile(StackName.Parse(stack), new())!.Values(), []),
            new([], []));
        await using var engine = await OwnEngine.DeclaredAsync(stack, () =>
        {
            _ = new ControlPlane("control-plane", new()
            {
                Composition = run!.Composition,
                Values = run.Values,
                Credentials = ClusterCredentials.None,
                Adopted = adopted,
                Namespace = "argocd",
                CatalogUrl = "https://git.example.com/catalog.git",
                ValuesService = stack is "prod"
                    ? new()
                    {
                        Stack = StackName.Parse(stack),
                        Namespace = "argocd",
                        Image = "example.com/values-service:1",
                        Token = Output.CreateSecret("token"),
                    }
                    : null,
            });
        });
        return
        [
            .. engine.Registrations
                .Where(registration => registration.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
                .Select(one => (one.Type, Metadata: one.Inputs["metadata"]!, one.Urn))
                .Select(one => ($"{one.Type} {one.Metadata["namespace"]}/{one.Metadata["name"]}", one.Urn))
                .OrderBy(one => one.Urn, StringComparer.Ordinal),
        ];
    }

    // Replaces all at once, so two texts can be swapped.
    private static void Change(TemporaryFolder project, string file, params (string Old, string New)[] changes)
    {
        var text = File.ReadAllText(project.Path(file));
        for (var i = 0; i < changes.Length; i++)
        {
            Assert.Contains(changes[i].Old, text, StringComparison.Ordinal);
            text = text.Replace(changes[i].Old, $"<{i}>", StringComparison.Ordinal);
        }

        for (var i = 0; i < changes.Length; i++)
        {
            text = text.Replace(
                $"<{i}>", changes[i].New, StringComparison.Ordinal);
        }

        project.Write(file, text);
    }
}
