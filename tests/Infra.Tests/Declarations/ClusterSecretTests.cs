using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;
using Infra.Program;
using Infra.TestStacks;
using Infra.Tests.Cli;
using Infra.Tests.Engine;
using Pulumi;
using PulumiEngine;

namespace Infra.Tests.Declarations;

/// <summary>Cluster Secrets with credentials, which only a live inventory contains.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class ClusterSecretTests
{
    private const string SecretSignature = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    private const string Key = "UExBTlRFRC1LRVk=";
    private const string Token = "PLANTED-TOKEN";
    private static readonly ClusterName Alpha = ClusterName.Parse("alpha");
    private static readonly ClusterCredential ByCertificate = new()
    {
        CaData = "Y2E=",
        CertData = "Y2VydA==",
        KeyData = new(Key),
        ServerName = "kubernetes",
    };
    private static readonly ClusterCredential ByToken = new() { CaData = "Y2E=", Token = new(Token) };

    [Fact]
    public async Task A_client_certificate_is_declared_as_a_secret()
    {
        var secret = await DeclaredAsync(ByCertificate);
        AssertSecret(
            $$$"""{"tlsClientConfig":"""
                + """{"insecure":false,"serverName":"kubernetes","caData":"Y2E=","certData":"Y2VydA==","""
                + "\"keyData\":\"" + Key + "\"}}",
            secret.Inputs["stringData"]!["config"]);
        Assert.Null(secret.Request["ignoreChanges"]);
        Assert.Equal(
            ["data", "stringData"], Texts(secret.Request["additionalSecretOutputs"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_token_is_declared_as_a_secret() => AssertSecret(
        $$$"""{"bearerToken":"{{{Token}}}","tlsClientConfig":{"insecure":false,"caData":"Y2E="}}""",
        (await DeclaredAsync(ByToken)).Inputs["stringData"]!["config"]);

    [Fact]
    public async Task The_existing_credential_in_Argo_CD_is_kept_if_none_is_given()
    {
        var secret = await DeclaredAsync(null);
        Assert.Equal(["data", "stringData.config"], Texts(secret.Request["ignoreChanges"]));
    }

    [Fact]
    public async Task A_rendering_shows_neither_a_key_nor_a_token()
    {
        foreach (var credential in new[] { ByCertificate, ByToken })
        {
            var args = Args(credential, []);
            var recording = await Recording.RecordAsync(
                () => Task.FromResult(new ControlPlane("control-plane", args)),
                new("infra", "dev", ImmutableSortedDictionary<string, string>.Empty, []),
                new(["name", "server"], [ClusterConfig.NoCredentials]));
            var shown = string.Concat(recording.Manifests.Select(manifest => manifest.Text));
            Assert.Contains("config: '[secret]'", shown, StringComparison.Ordinal);
            Assert.Contains("server: https://10.0.0.1:6443", shown, StringComparison.Ordinal);
            Assert.All(
                new[] { Key, Token, "Y2VydA==", "Y2E=" },
                text => Assert.DoesNotContain(text, shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_adopted_secret_keeps_its_object_name_and_its_fields_are_taken_over()
    {
        var (own, provider) = await DeclaredWithProviderAsync(ByToken, []);
        Assert.StartsWith("cluster-10.0.0.1-", (string?)own.Inputs["metadata"]!["name"], StringComparison.Ordinal);
        Assert.Null(own.Inputs["metadata"]!["annotations"]!["pulumi.com/patchForce"]);
        Assert.Null(provider.Inputs["upsertExistingObjects"]);

        var (adopted, upserting) = await DeclaredWithProviderAsync(ByToken, new() { [Alpha] = "by-hand" });
        Assert.Equal(("by-hand", "by-hand"), (adopted.Name, (string?)adopted.Inputs["metadata"]!["name"]));
        Assert.Equal("true", (string?)adopted.Inputs["metadata"]!["annotations"]!["pulumi.com/patchForce"]);
        Assert.Equal("true", (string?)upserting.Inputs["upsertExistingObjects"]);
    }

    // Labels are written again even if another manager has replaced them, and no existing object is adopted.
    [Fact]
    public async Task A_run_that_finds_lost_labels_takes_the_fields_back_and_adopts_nothing()
    {
        var args = Args(ByToken, []) with { ForcesFieldOwnership = true };
        await using var engine = await OwnEngine.DeclaredAsync(
            "dev", () => { _ = new ControlPlane("control-plane", args); });
        var provider = engine.Registrations.Single(one => one.Type == "pulumi:providers:kubernetes");
        Assert.Equal("true", (string?)provider.Inputs["enablePatchForce"]);
        Assert.Null(provider.Inputs["upsertExistingObjects"]);
    }

    [Fact]
    public async Task Only_the_UID_of_the_Cluster_object_is_declared()
    {
        var annotations = (await DeclaredAsync(ByToken)).Inputs["metadata"]!["annotations"]!.AsObject();
        Assert.Equal(
            ["infra.local/namespace=team-a", "infra.local/supervisor=sv-01", "uid.infra.local/Cluster=c1"],
            annotations.Select(annotation => $"{annotation.Key}={annotation.Value}").Order(StringComparer.Ordinal));
    }

    private static async Task<Registration> DeclaredAsync(ClusterCredential? credential) =>
        (await DeclaredWithProviderAsync(credential, [])).Secret;

    private static async Task<(Registration Secret, Registration Provider)> DeclaredWithProviderAsync(
        ClusterCredential? credential, Dictionary<ClusterName, string> adopted)
    {
        var args = Args(credential, adopted);
        await using var engine = await OwnEngine.DeclaredAsync(
            "dev", () => { _ = new ControlPlane("control-plane", args); });
        return (
            engine.Registrations.Single(registration => registration.Type == "kubernetes:core/v1:Secret"),
            engine.Registrations.Single(registration => registration.Type == "pulumi:providers:kubernetes"));
    }

    private static ControlPlaneArgs Args(ClusterCredential? credential, Dictionary<ClusterName, string> adopted)
    {
        var problems = new ProblemList();
        var rules = Environments.Stacks.Find(StackName.Parse("dev"), problems)!;
        var catalog = CatalogFile.Parse(
            File.ReadAllText(Path.Combine(Repository.Cases, "_project/stacks/catalog.yaml")), "catalog.yaml",
            problems)!;
        var inventory = RecordedInventory.Parse(
            """
            supervisors:
            - name: sv-01
              clusters:
              - apiVersion: run.tanzu.vmware.com/v1alpha3
                kind: TanzuKubernetesCluster
                metadata: {name: alpha, namespace: team-a, uid: t1, labels: {env: dev, core-basic: enabled,
                    security-basic: enabled}}
              - apiVersion: cluster.x-k8s.io/v1beta1
                kind: Cluster
                metadata: {name: alpha, namespace: team-a, uid: c1}
                spec: {controlPlaneEndpoint: {host: 10.0.0.1, port: 6443}}
                status: {conditions: [{type: Ready, status: "True"}]}
            """,
            "inventory.yaml",
            problems)!;
        var composition = Composition.Create(
            Fleet.From(inventory, rules, Environments.Stacks, catalog, problems), catalog, rules, FleetOverrides.None);
        using var empty = new TemporaryFolder();
        var files = new ProjectFiles(empty.Root);
        var settings = Settings.From(
            files.SettingsFiles(StackName.Parse("dev"), problems), composition.Fleet, catalog, problems);
        var values = FleetValues.Render(composition, settings, files.Templates(catalog, rules, problems), problems);
        problems.ThrowIfErrors();
        return new()
        {
            Composition = composition,
            Values = values,
            Credentials = credential is null
                ? ClusterCredentials.None
                : new(ImmutableSortedDictionary<ClusterName, ClusterCredential>.Empty.Add(Alpha, credential)),
            Adopted = adopted,
            Namespace = "argocd",
            CatalogUrl = "https://git.example.com/catalog.git",
        };
    }

    private static void AssertSecret(string expected, JsonNode? value)
    {
        Assert.Equal(SecretKind, (string?)value![SecretSignature]);
        Assert.Equal(expected, (string?)value["value"]);
    }

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(item => (string)item!);
}
