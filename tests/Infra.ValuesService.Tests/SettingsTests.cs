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
    public async Task All_problems_come_at_once()
    {
        var problems = new List<string>();
        string[] args = ["--listen-port=0", "--stale-after=soon", "--tokenfile=x", "run", "--kubeconfig=/nowhere/at/all"];

        Assert.Null(await Settings.FromAsync(args, _ => null, problems, CancellationToken.None));

        Assert.Equal(7, problems.Count);
        foreach (var named in new[] { "--listen-port", "--stale-after", "'--tokenfile'", "'run'", "--kubeconfig", "--namespace", "--token-file" })
            Assert.Contains(problems, problem => problem.StartsWith(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_line_goes_before_the_environment_and_a_namespace_may_come_from_the_kubeconfig()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Kubeconfig);
        var problems = new List<string>();

        var settings = await Settings.FromAsync(
            [$"--kubeconfig={file}", "--listen-port=81"],
            name => name switch { "INFRA_VALUES_TOKEN_FILE" => "/token", "INFRA_VALUES_LISTEN_PORT" => "82", _ => null },
            problems,
            CancellationToken.None);

        File.Delete(file);
        Assert.Empty(problems);
        Assert.Equal(("argocd", "/token", 81), (settings!.Namespace, settings.TokenFile, settings.ListenPort));
        Assert.Equal(TimeSpan.FromSeconds(180), settings.StaleAfter);
    }
}
