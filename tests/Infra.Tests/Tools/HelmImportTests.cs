using System.Text.Json.Nodes;
using Infra.Model.Values;
using Infra.Tests.Cli;

namespace Infra.Tests.Tools;

/// <summary>
/// Values that <c>import</c> proves equal are equal to Helm: those from the old templater's file, and those that the
/// stack declares instead.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class HelmImportTests
{
    private const string Path = "dns/external-dns/values";

    [HelmFact]
    public async Task A_proven_import_gives_Helm_the_same_values_as_the_old_files()
    {
        const string values =
            """
            external-dns:
              base: &b
                cpu: 1
                mode: 0644
              enabled: no
              debug: off
              country: "NO"
              off: yes
              y: [n, N]
              limits:
                <<: *b
                mem: 1_000
              modes: [0o17, 08, 0x1F, 1e3, 12:30:45, 2001-01-01, ~, '0644']

            """;
        using var project = new TemporaryFolder();
        project.Write("config.yaml", "ksc: {repoURL: https://git.example.com/c.git}\nclusters:\n- name: alpha\n");
        project.Write($"templates/cluster/example/{Path}.yaml.tpl", values);
        // Jinja2 drops the last line break.
        project.Write($"old/cluster/alpha/{Path}.yaml", values.TrimEnd('\n'));
        var import = await InfraCommand.RunAsync(
            "import", "python", "--config", project.Path("config.yaml"), "--templates", project.Path("templates"),
            "--output", project.Path("old"), "--stack", "dev", "--into", project.Path("new"));
        Assert.True(import.ExitCode == 0, import.Output + import.Error);
        Assert.Contains("Proven: every file is equal, both ways.", import.Output, StringComparison.Ordinal);

        var rendered = await InfraCommand.RunAsync(
            "template", project.Path($"new/stacks/templates/{Path}.yaml.j2"),
            "--data", project.Path("new/stacks/settings.yaml"));
        Assert.Equal(0, rendered.ExitCode);
        using var helm = new Helm();
        var before = await helm.ValuesAsync("before", values);
        var after = await helm.ValuesAsync("after", ParsedValues.Parse(rendered.Output).Text);
        Assert.True(JsonNode.DeepEquals(before, after), $"{before}\n{after}");
        Assert.Equal("false", before["external-dns"]!["enabled"]!.ToJsonString());
        Assert.Equal("420", before["external-dns"]!["limits"]!["mode"]!.ToJsonString());
    }
}
