using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Program;
using Infra.Tests.Cli;
using Infra.Tests.Engine;
using Pulumi;
using Pulumi.Kubernetes;
using PulumiEngine;

namespace Infra.Tests.Declarations;

/// <summary>The declared values service. ACCEPT=1 rewrites its recorded manifests.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class ValuesServiceTests
{
    private const string SecretSignature = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    private const string Token = "PLANTED-TOKEN";
    private const string Name = "infra-values-service";

    [Fact]
    public async Task The_manifests_match_the_accepted_file()
    {
        var actual = await RenderedAsync(Args());

        var accepted = Path.Combine(Repository.Root, "tests", "Infra.Tests", "Declarations", "values-service.yaml");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(accepted, actual);
        Assert.Equal(File.ReadAllText(accepted), actual);
        Assert.DoesNotContain(Token, actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_object_is_registered_once_under_the_component_with_its_provider_and_labels()
    {
        await using var engine = await DeclaredAsync(Args());

        var component = engine.Registrations.Single(registration => registration.Type == "infra:index:ValuesService");
        var hub = engine.Registrations.Single(registration => registration.Type == "pulumi:providers:kubernetes");
        var objects = Objects(engine);
        Assert.Equal(
            [
                "kubernetes:apps/v1:Deployment infra-values-service",
                "kubernetes:core/v1:ConfigMap infra-values-service-plugin",
                "kubernetes:core/v1:Secret infra-values-service-token",
                "kubernetes:core/v1:Service infra-values-service",
                "kubernetes:core/v1:ServiceAccount infra-values-service",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy infra-values-service",
                "kubernetes:policy/v1:PodDisruptionBudget infra-values-service",
                "kubernetes:rbac.authorization.k8s.io/v1:Role infra-values-service",
                "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding infra-values-service",
            ],
            objects.Select(registration => $"{registration.Type} {registration.Name}").Order(StringComparer.Ordinal));
        Assert.All(objects, registration =>
        {
            Assert.Equal(component.Urn, registration.Parent);
            Assert.StartsWith($"{hub.Urn}::", (string?)registration.Request["provider"], StringComparison.Ordinal);
            var metadata = registration.Inputs["metadata"]!;
            Assert.Equal(registration.Name, (string?)metadata["name"]);
            Assert.Equal("argocd", (string?)metadata["namespace"]);
            Assert.Equal("dev", (string?)metadata["labels"]!["infra.local/stack"]);
            Assert.Equal(Name, (string?)metadata["labels"]!["app.kubernetes.io/name"]);
        });
    }

    [Fact]
    public async Task The_pods_depend_on_what_they_need_and_the_plugin_config_on_the_service()
    {
        await using var engine = await DeclaredAsync(Args());

        Assert.Equal(["Role", "ServiceAccount"], DependenciesOf("RoleBinding"));
        Assert.Equal(["NetworkPolicy", "RoleBinding", "Secret"], DependenciesOf("Deployment"));
        Assert.Equal(["Deployment"], DependenciesOf("Service"));
        Assert.Equal(["Secret", "Service"], DependenciesOf("ConfigMap"));

        IEnumerable<string> DependenciesOf(string kind) => Object(engine, kind).Request["dependencies"]!.AsArray()
            .Select(urn => ((string)urn!).Split("::")[^2].Split(':')[^1])
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_role_only_allows_reading_ConfigMaps()
    {
        await using var engine = await DeclaredAsync(Args());

        Assert.Equal(
            """[{"apiGroups":[""],"resources":["configmaps"],"verbs":["get","list","watch"]}]""",
            Sorted(Object(engine, "Role").Inputs["rules"]));
        Assert.DoesNotContain(
            Objects(engine), registration => registration.Type.Contains("ClusterRole", StringComparison.Ordinal));
        var binding = Object(engine, "RoleBinding").Inputs;
        Assert.Equal(
            $$"""{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"{{Name}}"}""",
            Sorted(binding["roleRef"]));
        Assert.Equal(
            $$"""[{"kind":"ServiceAccount","name":"{{Name}}","namespace":"argocd"}]""", Sorted(binding["subjects"]));
        Assert.Equal(Name, (string?)Pod(engine)["serviceAccountName"]);
    }

    [Fact]
    public async Task The_token_is_a_Secret_that_Argo_CD_and_the_pods_can_find()
    {
        await using var engine = await DeclaredAsync(Args());

        var secret = Object(engine, "Secret");
        var value = secret.Inputs["stringData"]!["token"]!;
        Assert.Equal((SecretKind, Token), ((string?)value[SecretSignature], (string?)value["value"]));
        Assert.Equal("argocd", (string?)secret.Inputs["metadata"]!["labels"]!["app.kubernetes.io/part-of"]);
        Assert.Equal($"${secret.Name}:token", (string?)Object(engine, "ConfigMap").Inputs["data"]!["token"]);
        Assert.Equal(secret.Name, (string?)Pod(engine)["volumes"]![0]!["secret"]!["secretName"]);
        var container = Pod(engine)["containers"]![0]!;
        var file =
            (string?)container["env"]!
                .AsArray()
                .Single(variable => (string?)variable!["name"] == "INFRA_VALUES_TOKEN_FILE")!["value"];
        Assert.Equal($"{container["volumeMounts"]![0]!["mountPath"]}/token", file);
    }

    [Fact]
    public async Task A_changed_token_changes_only_the_Secret()
    {
        await using var one = await DeclaredAsync(Args());
        await using var other = await DeclaredAsync(Args() with { Token = Output.Create("PLANTED-OTHER") });

        var changed = Objects(one).Zip(Objects(other))
            .Where(pair => !JsonNode.DeepEquals(pair.First.Inputs, pair.Second.Inputs))
            .Select(pair => pair.First.Type);
        Assert.Equal(["kubernetes:core/v1:Secret"], changed);
    }

    [Fact]
    public async Task Every_pod_selector_selects_the_pods_of_the_Deployment()
    {
        await using var engine = await DeclaredAsync(Args());

        var deployment = Object(engine, "Deployment").Inputs["spec"]!;
        var labels = deployment["template"]!["metadata"]!["labels"]!.AsObject();
        JsonNode?[] selectors =
        [
            deployment["selector"]!["matchLabels"],
            Pod(engine)["topologySpreadConstraints"]![0]!["labelSelector"]!["matchLabels"],
            Object(engine, "Service").Inputs["spec"]!["selector"],
            Object(engine, "PodDisruptionBudget").Inputs["spec"]!["selector"]!["matchLabels"],
            Object(engine, "NetworkPolicy").Inputs["spec"]!["podSelector"]!["matchLabels"],
        ];
        Assert.All(selectors, selector =>
        {
            Assert.NotEmpty(selector!.AsObject());
            Assert.All(selector.AsObject(), label => Assert.Equal((string?)label.Value, (string?)labels[label.Key]));
        });
    }

    [Fact]
    public async Task API_server_addresses_and_pull_secrets_are_applied()
    {
        await using var open = await DeclaredAsync(Args());
        await using var closed = await DeclaredAsync(
            Args() with { ApiServers = ["10.0.0.5/32", "10.0.0.6/32"], PullSecrets = ["registry"] });

        Assert.Null(ToApiServer(open)["to"]);
        Assert.Null(Object(open, "ServiceAccount").Inputs["imagePullSecrets"]);
        Assert.Equal(
            """[{"ipBlock":{"cidr":"10.0.0.5/32"}},{"ipBlock":{"cidr":"10.0.0.6/32"}}]""",
            ToApiServer(closed)["to"]!.ToJsonString());
        Assert.Equal(
            """[{"name":"registry"}]""", Object(closed, "ServiceAccount").Inputs["imagePullSecrets"]!.ToJsonString());

        static JsonNode ToApiServer(InProcessEngine engine) =>
            Object(engine, "NetworkPolicy").Inputs["spec"]!["egress"]!.AsArray()
            .Single(rule => rule!["ports"]!.AsArray().Any(port => (double?)port!["port"] == 6443))!;
    }

    [Fact]
    public async Task Only_the_generator_controllers_and_the_given_metrics_namespace_have_network_access()
    {
        await using var asked = await DeclaredAsync(Args());
        await using var scraped = await DeclaredAsync(Args() with { MetricsNamespace = "monitoring" });

        const string ports = """[{"port":8080,"protocol":"TCP"}]}""";
        const string argocd =
            """{"from":[{"podSelector":{"matchLabels":"""
            + """{"app.kubernetes.io/name":"argocd-applicationset-controller"}}},"""
            + """{"podSelector":{"matchLabels":{"app.kubernetes.io/name":"argocd-server"}}}],"ports":""" + ports;
        const string monitoring =
            """{"from":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"monitoring"}}}],"ports":"""
            + ports;
        Assert.Equal($"[{argocd}]", Sorted(Ingress(asked)));
        Assert.Equal($"[{argocd},{monitoring}]", Sorted(Ingress(scraped)));

        static JsonNode Ingress(InProcessEngine engine) => Object(engine, "NetworkPolicy").Inputs["spec"]!["ingress"]!;
    }

    private static ValuesServiceArgs Args() => new()
    {
        Stack = StackName.Parse("dev"),
        Namespace = "argocd",
        Image = "example.com/infra-values-service:1.0.0",
        Token = Output.Create(Token),
    };

    private static async Task<string> RenderedAsync(ValuesServiceArgs args)
    {
        var recording = await Recording.RecordAsync(
            () => Task.FromResult(new ValuesServiceInstallation("values-service", args, [])),
            new("infra", "dev", ImmutableSortedDictionary<string, string>.Empty, []),
            new([], []));
        return string.Join("---\n", recording.Manifests.Select(manifest => manifest.Text));
    }

    private static Task<InProcessEngine> DeclaredAsync(ValuesServiceArgs args) => OwnEngine.DeclaredAsync("dev", () =>
    {
        var hub = new Provider("hub");
        _ = new ValuesServiceInstallation("values-service", args, [], new() { Provider = hub });
    });

    // Sorted, because registrations arrive in any order.
    private static IReadOnlyList<Registration> Objects(InProcessEngine engine) =>
    [
        .. engine.Registrations
            .Where(registration => registration.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
            .OrderBy(registration => registration.Urn, StringComparer.Ordinal),
    ];

    private static Registration Object(InProcessEngine engine, string kind) =>
        engine.Registrations.Single(registration => registration.Type.EndsWith($":{kind}", StringComparison.Ordinal));

    private static JsonNode Pod(InProcessEngine engine) =>
        Object(engine, "Deployment").Inputs["spec"]!["template"]!["spec"]!;

    private static string Sorted(JsonNode? node) => Ordered(node)!.ToJsonString();

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject map =>
            new JsonObject(map
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.Key, Ordered(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
