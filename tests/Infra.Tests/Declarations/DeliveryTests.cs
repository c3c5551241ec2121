using System.Collections.Immutable;
using Infra.Declarations;
using Infra.Model;
using Infra.Offline;
using Infra.Stacks;
using Infra.Tests.Cli;
using Pulumi;

namespace Infra.Tests.Declarations;

/// <summary>
/// The two ways in which values reach Argo CD. What its generators would compute is worked out by their rules: the clusters
/// generator selects Secrets by label, and each further one adds to the parameters of the same name.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class DeliveryTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Both_deliveries_give_every_cluster_the_same_parameters_and_template(string stack)
    {
        var (inline, service) = await BothAsync(stack);
        Assert.Equal(ParametersOf(inline), ParametersOf(service));
        Assert.NotEmpty(ParametersOf(inline));
        foreach (var set in Sets(inline))
        {
            var other = Sets(service).Single(one => one.Key == set.Key);
            Assert.Equal(YamlText.Of(Map(Map(set.Tree, "spec"), "template")), YamlText.Of(Map(Map(other.Tree, "spec"), "template")));
        }
    }

    [Fact]
    public async Task With_the_service_no_set_holds_a_value()
    {
        var (inline, service) = await BothAsync("prod");
        Assert.Contains("helmValues:", string.Concat(Sets(inline).Select(set => set.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("helmValues:", string.Concat(Sets(service).Select(set => set.Text)), StringComparison.Ordinal);
        Assert.Contains(service, manifest => manifest.Key.Kind == "Deployment");
        Assert.DoesNotContain(inline, manifest => manifest.Key.Kind == "Deployment");
    }

    [Fact]
    public async Task An_env_is_asked_for_as_long_as_it_has_clusters()
    {
        using var project = TemporaryFolder.WithOwnProject();
        Assert.Equal(["dev", "staging"], Asked(await RecordAsync("dev", project, withService: true)));

        var inventory = project.Path(ProjectFiles.InventoryOf("dev"));
        File.WriteAllText(inventory, File.ReadAllText(inventory).Replace("env: staging\n", "env: dev\n", StringComparison.Ordinal));
        var without = await RecordAsync("dev", project, withService: true);
        Assert.Equal(["dev"], Asked(without));
        Assert.All(Sets(without), set => Assert.Equal(2, Maps(Map(set.Tree, "spec"), "generators").Count()));

        static IEnumerable<string> Asked(IReadOnlyList<Manifest> manifests) => Sets(manifests)
            .SelectMany(set => Maps(Map(set.Tree, "spec"), "generators"))
            .SelectMany(generator => Maps(Map(generator, "merge"), "generators"))
            .Where(merged => merged.Find("plugin") is not null)
            .Select(merged => Text(Map(Map(Map(merged, "plugin"), "input"), "parameters"), "env"))
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_changed_value_changes_the_hash_on_the_cluster_Secrets()
    {
        using var project = TemporaryFolder.WithOwnProject();
        var before = await RecordAsync("prod", project, withService: true);
        Assert.Equal(HashesOf(before), HashesOf(await RecordAsync("prod", project, withService: true)));

        const string template = "stacks/templates/monitoring/grafana/values.yaml.j2";
        project.Write(template, File.ReadAllText(project.Path(template)) + "\nanother: value\n");
        var after = HashesOf(await RecordAsync("prod", project, withService: true));
        Assert.All(HashesOf(before), hash => Assert.Equal(64, hash.Value.Length));
        Assert.NotEqual(HashesOf(before), after);
    }

    [Fact]
    public void An_update_needs_a_token_and_a_preview_warns()
    {
        var update = Problem.NoServiceToken("Pulumi.prod.yaml", "infra:valuesServiceToken", "prod");
        var preview = Problem.NoServiceTokenInPreview("Pulumi.prod.yaml", "infra:valuesServiceToken", "prod");
        Assert.Equal(("SET005", Severity.Error), (update.Code, update.Severity));
        Assert.Equal(("SET101", Severity.Warning), (preview.Code, preview.Severity));
    }

    private static async Task<(IReadOnlyList<Manifest> Inline, IReadOnlyList<Manifest> Service)> BothAsync(string stack)
    {
        using var project = TemporaryFolder.WithOwnProject();
        return (await RecordAsync(stack, project, withService: false), await RecordAsync(stack, project, withService: true));
    }

    private static async Task<IReadOnlyList<Manifest>> RecordAsync(string stack, TemporaryFolder project, bool withService)
    {
        var files = new ProjectFiles(project.Root);
        EnvironmentRun? run = null;
        var offline = new OfflineStack("infra", stack, files.StackFile(stack, new())!.Values(), []);
        var mask = new SecretMask(["name", "server"], [ClusterConfig.NoCredentials]);
        await Recording.OfAsync(async () => run = await EnvironmentProgram.RunAsync(stack, files, new()), offline, mask);
        var recording = await Recording.OfAsync(
            () => Task.FromResult(new ControlPlane("control-plane", new()
            {
                Composition = run!.Composition,
                Values = run.Values,
                Credentials = ClusterCredentials.None,
                Adopted = ImmutableSortedDictionary<ClusterName, string>.Empty,
                Namespace = "argocd",
                CatalogUrl = "https://git.example.com/catalog.git",
                ValuesService = withService
                    ? new() { Stack = stack, Namespace = "argocd", Image = "example.com/values-service:1", Token = Output.CreateSecret("token") }
                    : null,
            })),
            offline,
            mask);
        return recording.Manifests;
    }

    /// <summary>Set, cluster, revision and values of every Application, in order.</summary>
    private static List<string> ParametersOf(IReadOnlyList<Manifest> manifests)
    {
        var secrets = manifests.Where(manifest => manifest.Key.Kind == "Secret" && manifest.Label(Keys.SecretType) == "cluster").ToList();
        var parameters = new List<string>();
        foreach (var set in Sets(manifests))
        {
            foreach (var generator in Maps(Map(set.Tree, "spec"), "generators"))
            {
                var merged = Maps(Map(generator, "merge"), "generators").ToList();
                var selector = Map(Map(Map(merged[0], "clusters"), "selector"), "matchLabels").Entries;
                foreach (var secret in secrets.Where(secret => selector.All(wanted => secret.Label(wanted.Key) == TextOf(wanted.Value))))
                {
                    var name = Text(Map(secret.Tree, "stringData"), "name");
                    var (revision, values) = ((string?)null, (string?)null);
                    foreach (var element in merged.Skip(1).SelectMany(one => ElementsOf(one, manifests)).Where(element => element.Name == name))
                        (revision, values) = (element.Revision ?? revision, element.Values ?? values);
                    parameters.Add($"{set.Key.Name} {name} {revision}\n{values ?? "none"}");
                }
            }
        }

        return parameters;
    }

    private static IEnumerable<(string Name, string? Revision, string? Values)> ElementsOf(YamlMap generator, IReadOnlyList<Manifest> manifests)
    {
        if (generator.Find("list") is YamlMap list) return Maps(list, "elements").Select(element => (Text(element, "name"), TextOf(element.Find("revision")), TextOf(element.Find("helmValues"))));
        // What the values service answers: docs/values-service.md.
        var input = Map(Map(Map(generator, "plugin"), "input"), "parameters");
        return manifests
            .Where(manifest => manifest.Key.Kind == "ConfigMap" && manifest.Label(Keys.Cluster) is not null)
            .Where(manifest => manifest.Label(Keys.Stack) == Text(input, "stack") && manifest.Label(Keys.Env) == Text(input, "env"))
            .Select(manifest => (manifest.Label(Keys.Cluster)!, (string?)null, TextOf(Map(manifest.Tree, "data").Find($"{Text(input, "component")}.yaml"))))
            .Where(element => element.Item3 is not null);
    }

    private static Dictionary<string, string> HashesOf(IReadOnlyList<Manifest> manifests) => manifests
        .Where(manifest => manifest.Key.Kind == "Secret" && manifest.Label(Keys.SecretType) == "cluster")
        .ToDictionary(manifest => manifest.Key.Name, manifest => Text(Map(Map(manifest.Tree, "metadata"), "annotations"), Keys.ValuesHash));

    private static IEnumerable<Manifest> Sets(IReadOnlyList<Manifest> manifests) => manifests.Where(manifest => manifest.Key.Kind == "ApplicationSet");

    private static YamlMap Map(YamlMap parent, string key) => (YamlMap)parent.Find(key)!;

    private static IEnumerable<YamlMap> Maps(YamlMap parent, string key) => ((YamlList)parent.Find(key)!).Items.Cast<YamlMap>();

    private static string Text(YamlMap parent, string key) => TextOf(parent.Find(key))!;

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Text;
}
