using Infra.Tests.Cli;
using Infra.Tests.Tools;

namespace Infra.Tests.Workloads;

/// <summary>What a user of `--manifests` and `infra manifests` can do wrong.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class WorkloadProblemTests : IDisposable
{
    private readonly WorkloadFleet _fleet = new();

    [Fact]
    public Task Without_helm_one_problem_says_what_to_install() => ExpectAsync(
        "HLM001  the helm program '/none/helm' does not exist.\n"
            + "        Install Helm 3 or 4 (https://helm.sh/docs/intro/install/), or name it with --helm.\n",
        "--helm", "/none/helm");

    [Fact]
    public Task A_missing_name_is_looked_for_on_the_path() =>
        ExpectAsync("HLM001  the program 'no-such-helm' is not on the PATH.\n", "--helm", "no-such-helm");

    [Theory]
    [InlineData("echo v2.17.0", "HLM002  the helm program has the version 'v2.17.0'; expected 3.x or 4.x.\n")]
    [InlineData("echo broken >&2; exit 1", "version' failed: broken.\n")]
    public async Task Another_program_is_rejected(string script, string message)
    {
        using var folder = new TemporaryFolder();
        folder.WriteScript("helm", $"#!/bin/sh\n{script}\n");
        await ExpectAsync(message, "--helm", folder.Path("helm"));
    }

    [Fact]
    public Task A_broken_program_has_a_code() => ExpectAsync("HLM006  ", "--helm", "/bin/false");

    [Fact]
    public Task An_unknown_repository_is_a_problem() => ExpectAsync(
        "HLM004  the catalog has no repository 'value'.\n", "--repository", $"value={_fleet.Catalog.Root}");

    [Fact]
    public Task A_missing_folder_is_a_problem() => ExpectAsync(
        "HLM005  the folder '/none' of --repository does not exist.\n", "--repository", "catalog=/none");

    [HelmFact]
    public async Task A_chart_that_fails_is_a_problem_with_helms_message_and_the_clusters()
    {
        File.AppendAllText(
            _fleet.Catalog.Path("security/kyverno/templates/config.yaml"),
            "{{- if eq .Values.mode \"enforce\" }}{{ fail \"mode enforce needs a license\" }}{{ end }}\n");
        _fleet.Set("bay", "{mode: enforce}");
        _fleet.Set("cape", "{mode: enforce}");
        var run = await _fleet.RunAsync("manifests", "--out", _fleet.Project.Path("out"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "HLM003  component 'kyverno' cannot be rendered for clusters 'bay', 'cape': ",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("mode enforce needs a license", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_fleet.Project.Path("out")));
        var preview = await _fleet.RunAsync("preview", "--manifests");
        Assert.Equal(2, preview.ExitCode);
        Assert.Contains("HLM003", preview.Error, StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task A_component_without_its_files_is_listed()
    {
        Directory.Delete(_fleet.Catalog.Path("dns"), recursive: true);
        _fleet.Catalog.Write("dns/external-dns/kustomization.yaml", "resources: []\n");
        _fleet.Project.Replace(
            "stacks/catalog.yaml",
            "  chart: dns/external-dns\n",
            "  manifests:\n  - {repository: catalog, path: dns/external-dns}\n");
        var run = await _fleet.RunAsync("preview", "--manifests");
        Assert.Contains("Not rendered: component 'external-dns'.", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "HLM102  component 'external-dns' is not rendered for 8 clusters: ", run.Error, StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task A_missing_folder_of_a_chart_names_the_catalog()
    {
        Directory.Delete(_fleet.Catalog.Path("dns"), recursive: true);
        var run = await _fleet.RunAsync("manifests");
        Assert.Contains(": dns/external-dns: no such file or directory.", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Correct the 'chart' of component 'external-dns' in the catalog", run.Error, StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task Uncommitted_changes_are_not_rendered_and_reported()
    {
        _fleet.CommitCatalog();
        _fleet.Catalog.Replace("security/kyverno/templates/config.yaml", "  name: kyverno", "  name: changed");
        var run = await _fleet.RunAsync("manifests", "bay", "kyverno");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("HLM101  the checkout '", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_rendering_need_manifests()
    {
        var run = await InfraCommand.RunAsync(
            "preview", "dev", "--cwd", _fleet.Project.Root, "--catalog", _fleet.Catalog.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("need --manifests", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _fleet.Dispose();

    private async Task ExpectAsync(string message, params string[] options)
    {
        var run = await _fleet.RunAsync("manifests", options);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
