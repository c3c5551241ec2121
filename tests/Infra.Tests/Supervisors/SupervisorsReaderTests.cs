using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.Tests.Supervisors;

public sealed class SupervisorsReaderTests
{
    private const string Planted = "PLANTED-SECRET";
    private static readonly TestCertificate Ca = new(new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_kubeconfig_can_be_a_file_of_the_project_with_a_context()
    {
        using var project = new TemporaryFolder();
        project.Write("secrets/sv.yaml", "a: b");
        var login = Assert.IsType<SupervisorLogin.Kubeconfig>(
            Only(project, "{name: sv-01, kubeconfig: secrets/sv.yaml, context: admin}").Login);
        Assert.Equal((project.Path("secrets/sv.yaml"), null, "admin"), (login.File, login.Content, login.Context));
        Assert.Equal(
            project.Path("secrets/sv.yaml"),
            Assert.IsType<SupervisorLogin.Kubeconfig>(
                Only(project, "{name: sv-01, kubeconfig: ~/secrets/sv.yaml}").Login).File);
    }

    [Theory]
    [InlineData("\"apiVersion: v1\\nkind: Config\\n\"", "apiVersion: v1\nkind: Config\n")]
    [InlineData("'{\"apiVersion\": \"v1\", \"kind\": \"Config\"}'", "{\"apiVersion\": \"v1\", \"kind\": \"Config\"}")]
    [InlineData("{env: SV_KUBECONFIG}", "from: env")]
    [InlineData("{file: sv.yaml}", "from: file")]
    public void A_kubeconfig_can_be_given_as_text(string kubeconfig, string text)
    {
        using var project = new TemporaryFolder();
        project.Write("sv.yaml", "from: file\n");
        var login = Assert.IsType<SupervisorLogin.Kubeconfig>(
            Only(project, $"{{name: sv-01, kubeconfig: {kubeconfig}}}").Login);
        Assert.Equal((null, text), (login.File, login.Content!.Reveal()));
    }

    [Theory]
    [InlineData("eyJ0eXAi", "eyJ0eXAi")]
    [InlineData("{env: SV_TOKEN}", "token-of-env")]
    [InlineData("{file: token}", "token-of-file")]
    public void A_token_can_be_text_or_come_from_the_environment_or_a_file(string token, string value)
    {
        using var project = new TemporaryFolder();
        project.Write("token", "token-of-file\n");
        project.Write("ca.pem", Ca.Pem);
        var login = Assert.IsType<SupervisorLogin.Token>(
            Only(
                project,
                $"{{name: sv-01, server: 'https://sv-01.example:6443', ca: ca.pem, token: {token}}}").Login);
        Assert.Equal(
            ("https://sv-01.example:6443/", Ca.Pem, value), (login.Server.ToString(), login.Ca, login.Value.Reveal()));
    }

    [Fact]
    public void A_CA_can_be_given_as_text()
    {
        using var project = new TemporaryFolder();
        var login = Assert.IsType<SupervisorLogin.Token>(
            Only(
                project,
                $"{{name: sv-01, server: 'https://sv-01', token: t, ca: "
                    + $"{System.Text.Json.JsonSerializer.Serialize(Ca.Pem)}}}").Login);
        Assert.Equal(Ca.Pem, login.Ca);
    }

    [Theory]
    [InlineData("https://sv-01.example:6443", "", "https://sv-01.example/")]
    [InlineData("https://[2001:db8::1]:6443", "", "https://[2001:db8::1]/")]
    [InlineData("https://sv-01.example:6443", ", address: 'https://login.example:8443'", "https://login.example:8443/")]
    public void A_vSphere_login_uses_the_default_port_of_the_supervisor_host(
        string server, string address, string expected)
    {
        using var project = new TemporaryFolder();
        var login = Assert.IsType<SupervisorLogin.VSphere>(
            Only(
                project,
                $"{{name: sv-01, server: '{server}', vsphere: {{username: infra@vsphere.local, password: {{env: "
                    + $"SV_TOKEN}}{address}}}}}").Login);
        Assert.Equal(
            (expected, "infra@vsphere.local", "token-of-env"),
            (login.Address.ToString(), login.UserName, login.Password.Reveal()));
    }

    [Fact]
    public void Supervisors_are_sorted_by_name_and_their_namespaces_are_deduplicated()
    {
        using var project = new TemporaryFolder();
        var (supervisors, problems) = Read(project, """
            - {name: sv-02, server: 'https://b', token: t, namespaces: [team-b, team-a, team-b]}
            - {name: sv-01, server: 'https://a', token: t}
            """);
        Assert.Empty(problems);
        Assert.Equal(["sv-01", "sv-02"], supervisors.Select(supervisor => supervisor.Name));
        Assert.Equal("team-b team-a", string.Join(' ', supervisors[1].Namespaces));
    }

    [Fact]
    public void The_documented_example_can_be_read()
    {
        using var project = new TemporaryFolder();
        project.Write("certificates/sv-hamburg-01.pem", Ca.Pem);
        project.Write("certificates/sv-hamburg-02.pem", Ca.Pem);
        project.Write(".kube/config", "a: b");
        var problems = new ProblemList();
        var example =
            File.ReadAllText(Path.Combine(Repository.Root, "docs/inventory.md")).Split("```yaml\n")[1].Split("```")[0];
        var config = (YamlMap)YamlFile.ParseMap(example, "Pulumi.dev.yaml", problems)!.Find("config")!;
        var reader = new SupervisorsReader(project.Root, name => name == "HOME" ? project.Root : "word", problems);
        var logins = reader
            .Read((YamlList)config.Find("infra:supervisors")!)
            .Select(supervisor => $"{supervisor.Name} {supervisor.Login.GetType().Name}");
        Assert.Equal(["sv-berlin-01 Kubeconfig", "sv-hamburg-01 Token", "sv-hamburg-02 VSphere"], logins);
        Assert.Empty(problems.Sorted());
    }

    [Theory]
    [InlineData("[]", "SUP001")]
    [InlineData("[text]", "KEY003")]
    [InlineData("[{}]", "KEY002 SUP002")]
    [InlineData("[{name: a, server: 'https://a'}]", "SUP002")]
    [InlineData("[{name: a, server: 'https://a', token: t, kubeconfig: f}]", "SUP002")]
    [InlineData("[{name: a, server: 'https://a', token: t, vsphere: {username: u, password: p}}]", "SUP002")]
    [InlineData("[{name: a, token: t}]", "SUP003")]
    [InlineData("[{name: a, server: sv-01, token: t}]", "SUP003")]
    [InlineData("[{name: a, server: 'http://a', token: t}]", "SUP003")]
    [InlineData("[{name: a, server: 'https://user:word@a', token: t}]", "SUP003")]
    [InlineData("[{name: a, server: 'https://a', vsphere: {username: u, password: p, address: b}}]", "SUP003")]
    [InlineData("[{name: a, server: 'https://a', token: t, ca: missing.pem}]", "SUP004")]
    [InlineData("[{name: a, server: 'https://a', token: t, ca: empty}]", "SUP004")]
    [InlineData(
        "[{name: a, server: 'https://a', token: t, ca: \"-----BEGIN CERTIFICATE-----\\nAA==\\n-----END "
            + "CERTIFICATE-----\"}]",
        "SUP004")]
    [InlineData("[{name: a, server: 'https://a', token: '[secret]'}]", "SUP005")]
    [InlineData("[{name: a, kubeconfig: '[secret]'}]", "SUP005")]
    [InlineData("[{name: a, server: 'https://a', vsphere: {username: u, password: '[secret]'}}]", "SUP005")]
    [InlineData("[{name: a, server: 'https://a', token: {env: NOBODY}}]", "SUP006")]
    [InlineData("[{name: a, server: 'https://a', token: {env: EMPTY}}]", "SUP006")]
    [InlineData("[{name: a, server: 'https://a', token: {file: missing}}]", "SUP007")]
    [InlineData("[{name: a, server: 'https://a', token: {file: empty}}]", "SUP007")]
    [InlineData("[{name: a, server: 'https://a', token: {file: .}}]", "SUP007")]
    [InlineData("[{name: a, kubeconfig: missing}]", "SUP007")]
    [InlineData("[{name: a, server: 'https://a', token: 7}]", "SUP008")]
    [InlineData("[{name: a, server: 'https://a', token: ''}]", "SUP008")]
    [InlineData("[{name: a, server: 'https://a', token: {env: A, file: b}}]", "SUP008")]
    [InlineData("[{name: a, server: 'https://a', token: {env: 'not a name'}}]", "SUP008")]
    [InlineData("[{name: a, server: 'https://a', token: {environment: A}}]", "SUP008")]
    [InlineData("[{name: a, server: 'https://a', token: t, namespaces: [Team_A]}]", "SUP009")]
    [InlineData("[{name: a, server: 'https://a', token: t, namespaces: team-a}]", "KEY003")]
    [InlineData("[{name: a, server: 'https://a', token: t}, {name: a, server: 'https://b', token: t}]", "INV003")]
    [InlineData("[{name: a, server: 'http://a', token: t}, {name: a, server: 'https://b', token: t}]", "INV003 SUP003")]
    [InlineData("[{name: a, server: 'https://a', token: t, insecure: true}]", "KEY001")]
    [InlineData("[{name: a, server: 'https://a', vsphere: u}]", "KEY003")]
    [InlineData("[{name: a, server: 'https://a', vsphere: {}}]", "KEY002 KEY002")]
    [InlineData("[{name: a, server: 'https://a', vsphere: {username: u, password: p, insecure: true}}]", "KEY001")]
    [InlineData("[{name: 5, server: 'https://a', token: t}]", "KEY003")]
    public void An_unusable_entry_is_a_problem_and_produces_no_supervisor(string list, string codes)
    {
        using var project = new TemporaryFolder();
        project.Write("empty", " \n");
        var (supervisors, problems) = Read(project, list);
        Assert.Equal(codes, string.Join(' ', problems.Select(problem => problem.Code).Order(StringComparer.Ordinal)));
        Assert.Empty(supervisors);
    }

    /// <summary>A secret in each possible place, in valid and invalid forms.</summary>
    [Theory]
    [InlineData("PLANTED-SECRET")]
    [InlineData("\"PLANTED-SECRET\\nPLANTED-SECRET\"")]
    [InlineData("'{\"token\": \"PLANTED-SECRET\"}'")]
    [InlineData("[PLANTED-SECRET]")]
    [InlineData("[[PLANTED-SECRET], {a: PLANTED-SECRET}]")]
    [InlineData("{secure: PLANTED-SECRET}")]
    [InlineData("{value: PLANTED-SECRET}")]
    [InlineData("{env: PLANTED-SECRET}")]
    [InlineData("{env: [PLANTED-SECRET]}")]
    [InlineData("{file: [PLANTED-SECRET]}")]
    [InlineData("{file: {a: PLANTED-SECRET}}")]
    [InlineData("{file: secret-file}")]
    [InlineData("{env: SV_SECRET}")]
    public void No_problem_shows_a_secret(string secret)
    {
        using var project = new TemporaryFolder();
        project.Write("secret-file", Planted);
        string[] places =
        [
            $"- {secret}",
            $"- {{name: a, server: {secret}, token: {secret}}}",
            $"- {{name: a, server: 'https://a', token: {secret}, ca: 5, namespaces: [A_]}}",
            $"- {{name: a, server: 'https://user:{Planted}@a', token: {secret}, unknown: {secret}}}",
            $"- {{name: a, token: {secret}, kubeconfig: x}}",
            $"- {{name: a, context: {secret}, server: {secret}, kubeconfig: \"a\\n{Planted}\", unknown: {secret}}}",
            $"- {{name: a, server: 'https://a', vsphere: {secret}}}",
            $"- {{name: a, server: 'https://a', vsphere: {{username: {secret}, password: {secret}, passwrod: "
                + $"{secret}, address: {secret}}}}}",
        ];
        foreach (var place in places)
        {
            foreach (var problem in Read(project, place).Problems)
                Assert.DoesNotContain("PLANTED", problem.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>Text that cannot be a file name is not shown if a file name is expected.</summary>
    [Theory]
    [InlineData("kubeconfig: '{\"users\": \"PLANTED-SECRET\"}'")]
    [InlineData("kubeconfig: PLANTED-SECRET{0}")]
    [InlineData("server: 'https://a', token: {{file: PLANTED-SECRET{0}}}")]
    public void A_text_too_long_for_a_file_name_is_not_shown(string login)
    {
        using var project = new TemporaryFolder();
        var text = login.StartsWith("kubeconfig: '{", StringComparison.Ordinal)
            ? login
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, login, new string('x', 300));
        Assert.All(
            Read(project, $"- {{name: a, {text}}}").Problems,
            problem => Assert.DoesNotContain("PLANTED", problem.ToString(), StringComparison.Ordinal));
    }

    private static SupervisorSettings Only(TemporaryFolder project, string item)
    {
        var (supervisors, problems) = Read(project, $"[{item}]");
        Assert.Empty(problems);
        return Assert.Single(supervisors);
    }

    private static (ImmutableArray<SupervisorSettings> Supervisors, IReadOnlyList<Problem> Problems) Read(
        TemporaryFolder project, string list)
    {
        var problems = new ProblemList();
        var environment = new Dictionary<string, string>
        {
            ["HOME"] = project.Root,
            ["SV_TOKEN"] = "token-of-env",
            ["SV_KUBECONFIG"] = "from: env",
            ["SV_SECRET"] = Planted,
            ["EMPTY"] = "",
        };
        var tree = (YamlList)YamlFile.Parse(list, "Pulumi.dev.yaml", problems)!;
        return (
            new SupervisorsReader(project.Root, name => environment.GetValueOrDefault(name), problems).Read(tree),
            problems.Sorted());
    }
}
