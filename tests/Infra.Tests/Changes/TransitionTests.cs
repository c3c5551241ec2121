using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Program;
using Infra.Tests.Cli;
using Infra.Tests.Declarations;

namespace Infra.Tests.Changes;

/// <summary>
/// The states that Argo CD sees during an update: projects and values ConfigMaps are written first, then
/// ApplicationSets, then cluster Secrets. At every moment each Application must be in its old or its new state.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class TransitionTests
{
    private static readonly Dictionary<string, Action<TemporaryFolder>> Edits = new()
    {
        ["a bundle is switched off"] = project =>
            InventoryOnce(project, "monitoring-basic: enabled", "monitoring-basic: disabled"),
        ["a component is switched off"] = project => Append(project, "tide-data-staging", "disabled: [kyverno]"),
        ["a cluster gets a revision of its own"] = project => Append(project, "tide-data-staging", "revision: lasting"),
        ["a value changes"] = project =>
            project.Replace("stacks/settings.yaml", "jimmydysonimagetag: v0.11.0", "jimmydysonimagetag: v0.12.0"),
        ["a cluster moves to another env"] = project => InventoryOnce(project, "env: staging", "env: dev"),
        ["an env loses its last cluster"] = project => Inventory(project, "env: staging", "env: dev"),
        ["a bundle is switched off everywhere"] = project =>
            Inventory(project, "monitoring-medium: enabled", "monitoring-medium: disabled"),
    };

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var edit in Edits.Keys)
            {
                cases.Add(edit, false);
                cases.Add(edit, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_Application_is_either_old_or_new_during_an_update(string edit, bool withService)
    {
        using var project = TemporaryFolder.WithFleet();
        var before = await RecordedStack.OfAsync("dev", project, withService);
        Edits[edit](project);
        var after = await RecordedStack.OfAsync("dev", project, withService);
        Assert.NotEqual(before.Select(manifest => manifest.Text), after.Select(manifest => manifest.Text));

        var (old, wanted) = (Applications(before), Applications(after));
        var stopped = new List<string>();
        foreach (var moment in Moments(before, after))
        {
            stopped.Clear();
            foreach (var set in moment.Where(tree => tree.Text("kind") == "ApplicationSet"))
            {
                var component = set.Text("metadata", "name")!;
                if (ApplicationsOf(set, moment) is not { } applications)
                {
                    // Argo CD then changes nothing.
                    stopped.Add(component);
                    continue;
                }

                foreach (var (name, text) in applications)
                    Assert.True(
                        text == old.GetValueOrDefault(name) || text == wanted.GetValueOrDefault(name),
                        $"{name}\n{text}");
                var stays = old.Keys.Intersect(wanted.Keys).Where(name => IsOf(old[name], component));
                Assert.Empty(stays.Except(applications.Select(application => application.Name)));
            }
        }

        Assert.Empty(stopped);
    }

    private static bool IsOf(string application, string component) =>
        application.Contains($"infra.local/component: {component}\n", StringComparison.Ordinal);

    private static IReadOnlyList<(string Name, string Text)>? ApplicationsOf(
        YamlMap set, IReadOnlyCollection<YamlMap> objects)
    {
        try
        {
            return
            [
                .. new ControlPlaneApplications(objects)
                    .Generate(set)
                    .Select(one => (one.TextAt("metadata", "name")!, YamlText.Render(one))),
            ];
        }
        catch (ArgoCDException)
        {
            return null;
        }
    }

    private static SortedDictionary<string, string> Applications(IReadOnlyList<Manifest> manifests) =>
        Declarations.Applications.Render(manifests);

    // The control plane after each written object. Within a kind any order is possible, because the objects do not
    // depend on each other.
    private static IEnumerable<List<YamlMap>> Moments(IReadOnlyList<Manifest> before, IReadOnlyList<Manifest> after)
    {
        string[] order = ["AppProject", "ConfigMap", "ApplicationSet", "Secret"];
        var state = before.ToDictionary(manifest => manifest.Key, manifest => manifest);
        foreach (var manifest in after
            .Where(manifest => state.GetValueOrDefault(manifest.Key)?.Text != manifest.Text)
            .OrderBy(manifest => Array.IndexOf(order, manifest.Key.Kind))
            .ToList())
        {
            state[manifest.Key] = manifest;
            yield return [.. state.Values.Select(one => one.Tree)];
        }
    }

    private static void Inventory(TemporaryFolder project, string text, string other)
    {
        var file = ProjectFiles.InventoryPath(StackName.Parse("dev"));
        project.Write(file, File.ReadAllText(project.Path(file)).Replace(text, other, StringComparison.Ordinal));
    }

    /// <summary>Replaces only the first occurrence.</summary>
    private static void InventoryOnce(TemporaryFolder project, string text, string other)
    {
        var file = ProjectFiles.InventoryPath(StackName.Parse("dev"));
        var inventory = File.ReadAllText(project.Path(file));
        var at = inventory.IndexOf(text, StringComparison.Ordinal);
        project.Write(file, string.Concat(inventory.AsSpan(0, at), other, inventory.AsSpan(at + text.Length)));
    }

    private static void Append(TemporaryFolder project, string cluster, string line)
    {
        var file = $"stacks/dev/clusters/{cluster}.yaml";
        project.Write(file, $"{File.ReadAllText(project.Path(file))}\n{line}\n");
    }
}
