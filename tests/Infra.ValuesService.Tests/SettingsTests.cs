namespace Infra.ValuesService.Tests;

public sealed class SettingsTests
{
    private const string Kubeconfig = """
        apiVersion: v1
        kind: Config
        current-context: c
        contexts: [{name: c, context: {cluster: c, user: u, namespace: argocd}}]
        clusters: [{name: c, cluster: {server: "http://127.0.0.1:1"}}]
        users: [{name: u, user: {token: t}}]
        """;

    [Fact]
    public async Task All_problems_are_reported_at_once()
    {
        var problems = new List<string>();
        string[] args = [
            "--listen-port=0", "--stale-after=soon", "--tokenfile=x", "run", "--kubeconfig=/nowhere/at/all",
        ];

        Assert.Null(await ServiceSettings.FromAsync(args, _ => null, problems, CancellationToken.None));

        Assert.Equal(7, problems.Count);
        foreach (var named in new[]
        {
            "--listen-port",
            "--stale-after",
            "'--tokenfile'",
            "'run'",
            "--kubeconfig",
            "--namespace",
            "--token-file",
        })
            Assert.Contains(problems, problem => problem.StartsWith(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{token: t}", "{username: PLANTED}", ", context 'c', provides no login (KubeConfigException)")]
    [InlineData(
        "{token: t}",
        "{auth-provider: {name: gcp, config: {access-token: PLANTED} } }",
        ", context 'c', provides no login: it asks for the auth-provider 'gcp', which credential plugins "
            + "have replaced")]
    [InlineData("kind:", "PLANTED", " provides no login: it is not a kubeconfig")]
    public async Task A_kubeconfig_without_a_usable_login_is_reported_without_the_client_message(
        string text, string other, string what)
    {
        var (file, problems) = await ProblemsAsync(Kubeconfig.Replace(text, other, StringComparison.Ordinal), "argocd");

        Assert.Equal([$"--kubeconfig (INFRA_VALUES_KUBECONFIG): the kubeconfig '{file}'{what}."], problems);
    }

    [Theory]
    [InlineData("x?dryRun=All")]
    [InlineData("a/../../b")]
    [InlineData("%2e%2e")]
    [InlineData("Argocd")]
    [InlineData("-a")]
    public async Task A_namespace_must_be_a_valid_name(string name)
    {
        var (_, problems) = await ProblemsAsync(Kubeconfig, name);

        Assert.StartsWith(
            "--namespace (INFRA_VALUES_NAMESPACE) is not a namespace's name", Assert.Single(problems),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_override_the_environment_and_the_namespace_can_come_from_the_kubeconfig()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Kubeconfig);
        var problems = new List<string>();

        var settings = await ServiceSettings.FromAsync(
            [$"--kubeconfig={file}", "--listen-port=81"],
            name => name switch
            {
                "INFRA_VALUES_TOKEN_FILE" =>
                "/token",
                "INFRA_VALUES_LISTEN_PORT" => "82",
                _ => null
            },
            problems,
            CancellationToken.None);

        File.Delete(file);
        Assert.Empty(problems);
        Assert.Equal(("argocd", "/token", 81), (settings!.Namespace, settings.TokenFile, settings.ListenPort));
        Assert.Equal(TimeSpan.FromSeconds(180), settings.StaleAfter);
    }

    private static async Task<(string File, List<string> Problems)> ProblemsAsync(string kubeconfig, string name)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, kubeconfig);
        var problems = new List<string>();
        string[] args = [$"--kubeconfig={file}", $"--namespace={name}", "--token-file=/token"];
        Assert.Null(await ServiceSettings.FromAsync(args, _ => null, problems, CancellationToken.None));
        File.Delete(file);
        return (file, problems);
    }
}
