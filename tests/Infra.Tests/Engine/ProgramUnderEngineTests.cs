using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PulumiEngine;

namespace Infra.Tests.Engine;

/// <summary>A program of stacks started like by a language host, with a recording engine.</summary>
public sealed class ProgramUnderEngineTests
{
    private const string SecretSignature = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    private const string Kubeconfig = "apiVersion: v1 # PLANTED-KUBECONFIG-SECRET";

    private static readonly ImmutableDictionary<string, string> Config = new Dictionary<string, string>
    {
        ["infra:inventory"] = "recorded",
        ["infra:catalogUrl"] = "https://git.example.com/catalog.git",
        ["infra:kubeconfig"] = Kubeconfig,
        ["infra:valuesServiceImage"] = "example.com/infra-values-service:1.0.0",
        ["infra:valuesServiceToken"] = "PLANTED-SERVICE-SECRET",
    }.ToImmutableDictionary();

    [Fact]
    public async Task Each_resource_is_registered_once_with_its_parent_provider_and_secrets()
    {
        using var project = TemporaryFolder.WithFleet();
        await using var engine = await EngineAsync();

        var run = await StartedProgram.RunAsync(StartedProgram.OfFleet, engine, project.Root);

        Assert.Equal((0, "", ""), run);
        var registrations = engine.Registrations;
        Assert.Distinct(registrations.Select(registration => registration.Urn));
        Assert.Equal(
            new SortedDictionary<string, int>
            {
                ["pulumi:pulumi:Stack"] = 1,
                ["infra:index:ControlPlane"] = 1,
                ["pulumi:providers:kubernetes"] = 1,
                ["kubernetes:argoproj.io/v1alpha1:AppProject"] = 1,
                ["kubernetes:argoproj.io/v1alpha1:ApplicationSet"] = 26,
                ["kubernetes:core/v1:ConfigMap"] = 9,
                ["kubernetes:core/v1:Secret"] = 9,
            },
            new SortedDictionary<string, int>(registrations.CountBy(registration => registration.Type).ToDictionary()));

        var stack = registrations[0];
        var controlPlane = registrations[1];
        var hub = registrations.Single(registration => registration.Type == "pulumi:providers:kubernetes");
        Assert.Equal(("pulumi:pulumi:Stack", "infra-dev", ""), (stack.Type, stack.Name, stack.Parent));
        Assert.Equal(stack.Urn, controlPlane.Parent);
        Assert.All(registrations.Skip(2), registration => Assert.Equal(controlPlane.Urn, registration.Parent));
        Assert.All(
            registrations.Where(registration => registration.Type.StartsWith("kubernetes:", StringComparison.Ordinal)),
            registration =>
                Assert.StartsWith($"{hub.Urn}::", (string?)registration.Request["provider"], StringComparison.Ordinal));
        Assert.Equal("true", (string?)hub.Inputs["enableSecretMutable"]);
        Assert.Equal("true", (string?)hub.Inputs["enableConfigMapMutable"]);
        AssertSecret(Kubeconfig, hub.Inputs["kubeconfig"]);
        Assert.Equal(1, engine.Calls.Count(call => call.Name == "SignalAndWaitForShutdown"));
        AssertNothingInClear(engine);
    }

    [Fact]
    public async Task A_cluster_Secret_has_a_secret_config_and_depends_on_the_sets()
    {
        using var project = TemporaryFolder.WithFleet();
        await using var engine = await EngineAsync();
        await StartedProgram.RunAsync(StartedProgram.OfFleet, engine, project.Root);

        var secret = engine.Registrations.Single(registration =>
            registration.Type == "kubernetes:core/v1:Secret"
                && (string?)registration.Inputs["stringData"]!["name"] == "armored-core-development");
        var sets = engine.Registrations.Where(
            registration => registration.Type.EndsWith(":ApplicationSet", StringComparison.Ordinal));

        AssertSecret(
            """{"bearerToken":"[no credentials: recorded inventory]","tlsClientConfig":{"insecure":false}}""",
            secret.Inputs["stringData"]!["config"]);
        Assert.StartsWith("cluster-10.20.0.11-", secret.Name, StringComparison.Ordinal);
        Assert.Equal(secret.Name, (string?)secret.Inputs["metadata"]!["name"]);
        Assert.Equal(
            ["data", "stringData"], Texts(secret.Request["additionalSecretOutputs"]).Order(StringComparer.Ordinal));
        Assert.Equal(["data", "stringData.config"], Texts(secret.Request["ignoreChanges"]));
        var reaching = sets.Where(set => Reaches(set, secret)).Select(set => set.Urn).ToHashSet();
        Assert.NotEmpty(reaching);
        Assert.Superset(reaching, Texts(secret.Request["dependencies"]).ToHashSet());
        Assert.All(
            ((JsonObject)secret.Request["propertyDependencies"]!),
            property => Assert.Empty(Texts(property.Value?["urns"])));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_new_cluster_is_registered_only_after_its_sets_projects_and_values(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        await using var engine = await EngineAsync(stack);
        Assert.Equal((0, "", ""), await StartedProgram.RunAsync(StartedProgram.OfFleet, engine, project.Root));

        var registrations = engine.Registrations;
        var awaited = AwaitedBy(registrations);
        var projects = OfType("kubernetes:argoproj.io/v1alpha1:AppProject");
        var sets = OfType("kubernetes:argoproj.io/v1alpha1:ApplicationSet");
        var values = OfType("kubernetes:core/v1:ConfigMap").Where(map => ClusterOf(map) is not null).ToList();
        var secrets = OfType("kubernetes:core/v1:Secret").Where(secret => ClusterOf(secret) is not null).ToList();
        var service = OfType("infra:index:ValuesService")
            .SelectMany(component => registrations.Where(child => child.Parent == component.Urn))
            .ToList();
        Assert.All(new[] { projects, sets, values, secrets }, Assert.NotEmpty);
        Assert.Equal(stack is "prod" ? 9 : 0, service.Count);

        Assert.All(sets, set => AssertAwaits(set, stack is "prod" ? [.. projects, .. service, .. values] : projects));
        Assert.All(
            secrets,
            secret => AssertAwaits(
                secret,
                [
                    values.Single(map => ClusterOf(map) == ClusterOf(secret)),
                    .. sets.Where(set => Reaches(set, secret)),
                ]));

        var arrived = new HashSet<string>();
        Assert.All(registrations, registration =>
        {
            Assert.Subset(arrived, awaited[registration.Urn]);
            arrived.Add(registration.Urn);
        });

        List<Registration> OfType(string type) => [.. registrations.Where(registration => registration.Type == type)];

        void AssertAwaits(Registration waiting, IEnumerable<Registration> first) =>
            Assert.Superset(first.Select(one => one.Urn).ToHashSet(), awaited[waiting.Urn]);
    }

    // The engine deletes in reverse order: cluster Secrets before the sets, which would delete Applications in the
    // meantime. So a destroy must be refused.
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_stack_is_protected_from_destroy_and_its_clusters_can_still_be_removed(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        await using var engine = await EngineAsync(stack);
        Assert.Equal((0, "", ""), await StartedProgram.RunAsync(StartedProgram.OfFleet, engine, project.Root));

        var isProtected = engine.Registrations.ToLookup(one => (bool?)one.Request["protect"] is true);
        var only = Assert.Single(isProtected[true]);
        Assert.Equal(("kubernetes:argoproj.io/v1alpha1:AppProject", "platform"), (only.Type, only.Name));
        Assert.Contains(isProtected[false], one => one.Type == "kubernetes:core/v1:Secret");
        var awaited = AwaitedBy(engine.Registrations);
        Assert.All(
            engine.Registrations.Where(one => one.Type.EndsWith(":ApplicationSet", StringComparison.Ordinal)),
            set => Assert.Contains(only.Urn, awaited[set.Urn]));
    }

    // The engine stores each list with its resource, in memory and in the state.
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task No_dependency_list_grows_with_the_fleet(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        await using var engine = await EngineAsync(stack);
        Assert.Equal((0, "", ""), await StartedProgram.RunAsync(StartedProgram.OfFleet, engine, project.Root));

        var sets = engine.Registrations
            .Where(one => one.Type.EndsWith(":ApplicationSet", StringComparison.Ordinal))
            .ToList();
        var secrets = engine.Registrations
            .Where(one => one.Type == "kubernetes:core/v1:Secret" && ClusterOf(one) is not null)
            .ToList();
        // The project, and for prod the values service.
        Assert.All(sets, set => Assert.Equal(stack is "prod" ? 10 : 1, Texts(set.Request["dependencies"]).Count()));
        Assert.All(
            secrets,
            secret => Assert.Equal(
                sets.Count(set => Reaches(set, secret)) + 1, Texts(secret.Request["dependencies"]).Count()));
        // Only one object waits for every cluster's values.
        Assert.Equal(
            stack is "prod" ? ["infra-values-service-plugin"] : [],
            engine.Registrations
                .Where(one => Texts(one.Request["dependencies"]).Count(urn =>
                    urn.Contains("::values-", StringComparison.Ordinal)) > 1)
                .Select(one => one.Name));
    }

    [Fact]
    public async Task Every_input_problem_is_logged_once()
    {
        using var project = TemporaryFolder.WithFleet();
        project.Replace("stacks/dev/inventory.yaml", "host: \"10.20.0.12\"", "host: \"10.20.0.11\"");
        project.Replace("stacks/catalog.yaml", "bundle: storage-basic", "bundle: storage-basik");
        await using var engine = await EngineAsync();

        var run = await StartedProgram.RunAsync(StartedProgram.OfFleet, engine, project.Root);

        Assert.Equal(32, run.ExitCode);
        Assert.All(engine.Registrations, registration => Assert.Equal("pulumi:pulumi:Stack", registration.Type));
        Assert.Single(engine.Logs, log => log.Message.StartsWith("FLT003", StringComparison.Ordinal));
        Assert.Single(engine.Logs, log => log.Message.StartsWith("CAT004", StringComparison.Ordinal));
        AssertNothingInClear(engine);
    }

    private static Task<InProcessEngine> EngineAsync(string stack = "dev") =>
        InProcessEngine.StartAsync(new()
        {
            Project = "infra",
            Stack = stack,
            DryRun = true,
            Config = Config,
            SecretConfigKeys = ["infra:kubeconfig", "infra:valuesServiceToken"],
        });

    /// <summary>The resources registered before each resource, by its direct and indirect dependencies.</summary>
    private static Dictionary<string, HashSet<string>> AwaitedBy(IReadOnlyList<Registration> registrations)
    {
        var told = registrations.ToDictionary(
            registration => registration.Urn, registration => Texts(registration.Request["dependencies"]).ToList());
        return told.Keys.ToDictionary(urn => urn, urn =>
        {
            var awaited = new HashSet<string>();
            var open = new Stack<string>(told[urn]);
            while (open.TryPop(out var next))
                if (awaited.Add(next)) told[next].ForEach(open.Push);
            return awaited;
        });
    }

    /// <summary>Whether one of the set's selectors, one per revision, matches the labels of the Secret.</summary>
    private static bool Reaches(Registration set, Registration secret)
    {
        var labels = secret.Inputs["metadata"]!["labels"]!;
        return set.Inputs["spec"]!["generators"]!.AsArray().Any(generator =>
        {
            var clusters = generator!["clusters"]
                ?? generator["merge"]!["generators"]!.AsArray().Select(one => one!["clusters"]).First();
            var selector = clusters!["selector"]!;
            return selector["matchLabels"]!.AsObject().All(one => (string?)labels[one.Key] == (string?)one.Value)
                && (selector["matchExpressions"] as JsonArray ?? []).All(one =>
                    Texts(one!["values"]).Contains((string?)labels[(string)one["key"]!])
                        == ((string?)one["operator"] == "In"));
        });
    }

    private static string? ClusterOf(Registration registration) =>
        (string?)registration.Inputs["metadata"]!["labels"]!["infra.local/cluster"];

    private static void AssertSecret(string expected, JsonNode? value)
    {
        Assert.Equal(SecretKind, (string?)value![SecretSignature]);
        Assert.Equal(expected, (string?)value["value"]);
    }

    private static void AssertNothingInClear(InProcessEngine engine) =>
        Assert.DoesNotContain(
            "PLANTED", string.Concat(engine.Logs.Select(log => log.Message)), StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(item => (string)item!);
}
