using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class HelmProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Helm_sees_no_variable_or_folder_of_the_user()
    {
        var output = await RunAsync("env");
        var names = output.Split('\n')
            .Select(line => line.Split('=')[0])
            .Where(name => name is not ("" or "PWD" or "_"));
        Assert.Equal(
            [],
            names.Except(
            [
                "PATH", "HELM_CACHE_HOME", "SSL_CERT_FILE", "SSL_CERT_DIR", "HOME", "TMPDIR", "HELM_CONFIG_HOME",
                "HELM_DATA_HOME", "GOGC", "GOMEMLIMIT", "SHLVL", "OLDPWD",
            ]));
        Assert.Contains($"HOME={_folder.Root}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_has_helms_own_message()
    {
        var fault = await Assert.ThrowsAsync<RenderException>(() => RunAsync("echo 'Error: no' >&2; exit 3"));
        Assert.Equal("Error: no", fault.Message);
    }

    [Fact]
    public async Task Helm_reads_its_standard_input() =>
        Assert.Equal("replicas: 3\n", await RunAsync("cat", "replicas: 3\n"));

    [Fact]
    public async Task Helm_may_end_without_reading_its_standard_input()
    {
        var fault = await Assert.ThrowsAsync<RenderException>(
            () => RunAsync("echo 'Error: no' >&2; exit 3", new string('x', 1 << 20)));
        Assert.Equal("Error: no", fault.Message);
    }

    [Fact]
    public async Task A_run_without_end_is_stopped()
    {
        var fault = await Assert.ThrowsAsync<RenderException>(
            () => RunAsync("sleep 60", "", TimeSpan.FromMilliseconds(300)));
        Assert.Equal("helm did not finish within 0 s", fault.Message);
    }

    public void Dispose() => _folder.Dispose();

    private Task<string> RunAsync(string script, string input = "", TimeSpan? limit = null)
    {
        _folder.WriteScript("helm", $"#!/bin/sh\n{script}\n");
        var helm = new HelmProgram(_folder.Path("helm"), limit ?? TimeSpan.FromMinutes(1));
        return helm.RunAsync([], _folder.Root, _folder.Root, input, CancellationToken.None);
    }
}
