using System.Collections.Immutable;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Infra.Program;
using Infra.TestStacks;
using Infra.Tests.Cli;
using Pulumi;
using PulumiEngine;

namespace Infra.Tests.Declarations;

/// <summary>The objects that the control plane itself needs before the first Application.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class BootstrapTests
{
    private const string SecretSignature = "4dabf18193072939515e22adb298388d";

    private static readonly RepositoryCredential Catalog = new()
    {
        Name = "service-catalog",
        Url = "https://git.example.com/catalog.git",
        IsPrefix = false,
        Kind = RepositoryKind.Git,
        Login = new RepositoryLogin.Password(new("PLANTED-USER"), new("PLANTED-PASSWORD")),
        Proxy = new("http://PLANTED@proxy"),
        Position = new("Pulumi.dev.yaml", 1),
    };

    [Fact]
    public async Task A_repository_login_is_declared_as_a_Secret_before_the_first_ApplicationSet()
    {
        var args = Args(new()) with { Repositories = [Catalog] };
        await using var engine =
            await InProcessEngine.StartAsync(new() { Project = "infra", Stack = "dev", DryRun = false });
        Dictionary<string, string?> before = engine.Environment.Keys.ToDictionary(
            name => name, Environment.GetEnvironmentVariable);
        try
        {
            foreach (var (name, value) in engine.Environment) Environment.SetEnvironmentVariable(name, value);
            Assert.Equal(0, await Deployment.RunAsync(() => { _ = new ControlPlane("control-plane", args); }));
        }
        finally
        {
            foreach (var (name, value) in before) Environment.SetEnvironmentVariable(name, value);
        }

        var data = Assert.Single(
            engine.Registrations,
            registration => registration.Name == "repository-service-catalog").Inputs["stringData"]!.AsObject();
        var secrets = data
            .Where(entry => entry.Value?.ToJsonString().Contains(SecretSignature, StringComparison.Ordinal) is true)
            .Select(entry => entry.Key);
        Assert.Equal(["password", "proxy", "username"], secrets.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            "PLANTED", string.Concat(engine.Logs.Select(log => log.Message)), StringComparison.Ordinal);
        var order = engine.Registrations.Select(registration => registration.Name).ToList();
        var sets = engine.Registrations
            .Where(registration => registration.Type.EndsWith(":ApplicationSet", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(sets);
        Assert.All(sets, set => Assert.True(order.IndexOf("repository-service-catalog") < order.IndexOf(set.Name)));
        Assert.All(
            sets,
            set =>
                Assert.Contains(
                    "repository-service-catalog",
                    set.Request["dependencies"]!.ToJsonString(),
                    StringComparison.Ordinal));
    }

    [Fact]
    public void A_printed_repository_login_shows_no_secret() =>
        Assert.DoesNotContain("PLANTED", Catalog.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://git.example.com/catalog", false, null, true)]
    [InlineData("https://GIT.example.com/catalog.git/", false, null, true)]
    [InlineData("https://git.example.com/catalog", false, "team-a", false)]
    [InlineData("https://git.example.com/catalog-two.git", false, null, false)]
    [InlineData("https://git.example.com", true, null, true)]
    [InlineData("https://git.example.com/other", true, null, false)]
    public void A_repository_login_matches_the_same_URLs_as_in_Argo_CD(
        string url, bool isPrefix, string? project, bool serves) =>
        Assert.Equal(
            serves,
            (Catalog with { Url = url, IsPrefix = isPrefix, Project = project }).Serves(Catalog.Url, "platform"));

    [Fact]
    public void A_short_SSH_address_equals_the_long_form() =>
        Assert.True((Catalog with { Url = "ssh://git@git.example.com/platform", IsPrefix = true }).Serves(
            "git@git.example.com:platform/values.git", "platform"));

    [Fact]
    public void An_update_needs_every_secret_and_a_preview_warns()
    {
        const string settings =
            "- {name: values, url: https://git.example.com/values.git, bearerToken: {env: NOT_THERE}}";
        Assert.Equal(["REP008"], CodesOf(settings, isPreview: false));
        Assert.Equal(["REP102"], CodesOf(settings, isPreview: true));
    }

    [Fact]
    public async Task An_AppProject_contains_everything_its_rules_declare()
    {
        var rules = new ProjectRules
        {
            Description = "Databases.",
            SourceNamespaces = ["team-b", "team-a"],
            DeniedNamespaces = ["kube-system", "vmware-*"],
            ClusterKinds = [new("", "Namespace")],
            DeniedClusterKinds = [new("rbac.authorization.k8s.io", "ClusterRole")],
            NamespaceKinds = [new("*", "*")],
            DeniedNamespaceKinds = [new("", "ResourceQuota")],
            Roles = new ProjectRules().Roles.Add("dba", new()
            {
                Description = "May sync.",
                Policies = ["p, proj:platform:dba, applications, sync, platform/*, allow"],
                Groups = ["dba@example.com"],
            }),
            SyncWindows = [
                new()
                {
                    Kind = SyncWindowKind.Allow,
                    Schedule = "@daily",
                    Duration = TimeSpan.FromMinutes(90),
                    Namespaces = ["db"],
                    Clusters = ["alpha"],
                },
            ],
            OrphanedResources = new() { Warn = true, Ignored = [new(null, "ConfigMap", "kube-root-ca.crt")] },
        };
        var args = Args(rules);
        var recording = await Recording.RecordAsync(
            () => Task.FromResult(new ControlPlane("control-plane", args)),
            new("infra", "dev", ImmutableSortedDictionary<string, string>.Empty, []),
            new([], [ClusterConfig.NoCredentials]));
        var actual = recording.Manifests.Single(manifest => manifest.Key.Kind == "AppProject").Text;
        var expected = Path.Combine(Repository.Root, "tests/Infra.Tests/Declarations/app-project.yaml");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(expected, actual);
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    private static IEnumerable<string> CodesOf(string settings, bool isPreview)
    {
        var problems = new ProblemList();
        var list = (YamlList)YamlFile.ParseMap("list:\n" + settings, "Pulumi.dev.yaml", problems)!.Find("list")!;
        new RepositoriesReader(_ => null, isPreview, problems).Read(list);
        return problems.Sorted().Select(problem => problem.Code);
    }

    private static ControlPlaneArgs Args(ProjectRules rules)
    {
        var problems = new ProblemList();
        var environment = Environments.Stacks.Find(StackName.Parse("dev"), problems)! with
        {
            Projects = ProjectRules.Of(("platform", rules)),
        };
        var catalog = CatalogFile.Parse(
            File.ReadAllText(Path.Combine(Repository.Cases, "_project/stacks/catalog.yaml")), "catalog.yaml",
            problems)!;
        var composition = Composition.Create(
            Fleet.From(new([]), environment, Environments.Stacks, catalog, problems),
            catalog,
            environment,
            FleetOverrides.None);
        using var empty = new TemporaryFolder();
        var files = new ProjectFiles(empty.Root);
        var settings = Settings.From(
            files.SettingsFiles(StackName.Parse("dev"), problems), composition.Fleet, catalog, problems);
        return new()
        {
            Composition = composition,
            Values = FleetValues.Render(
                composition, settings, files.Templates(catalog, environment, problems), problems),
            Credentials = ClusterCredentials.None,
            Adopted = ImmutableSortedDictionary<ClusterName, string>.Empty,
            Namespace = "argocd",
            CatalogUrl = Catalog.Url,
        };
    }
}
