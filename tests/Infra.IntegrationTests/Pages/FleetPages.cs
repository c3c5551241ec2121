using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.Pages;

/// <summary>
/// Pages of the tests' fleet with six clusters: of all of them, and of what changes when alpha leaves.
/// </summary>
public sealed class FleetPages : IAsyncLifetime
{
    private readonly LiveProject _project = LiveProject.With("    []");

    /// <summary>The page of `infra graph`.</summary>
    public string Graph => Path.Combine(_project.Root, "fleet.html");

    /// <summary>The page of `infra preview`.</summary>
    public string Preview => Path.Combine(_project.Root, "preview.html");

    public async Task InitializeAsync()
    {
        if (Chromium.Absence is not null) return;
        _project.Write("Pulumi.dev.yaml", """
            config:
              infra:inventory: recorded
              infra:catalogUrl: https://git.example.com/catalog.git

            """);
        Record("alpha", "bravo", "charlie", "delta", "echo", "foxtrot");
        await RunAsync("graph", "dev", "--out", Graph);
        var earlier = Path.Combine(_project.Root, "earlier");
        await RunAsync("render", "dev", "--output", earlier);
        Record("bravo", "charlie", "delta", "echo", "foxtrot");
        _project.Write("preview.html", await RunAsync("preview", "dev", "--against", earlier, "-o", "html"));
    }

    public Task DisposeAsync()
    {
        _project.Dispose();
        return Task.CompletedTask;
    }

    private async Task<string> RunAsync(params string[] args)
    {
        var run = await _project.InfraAsync(args);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }

    private void Record(params string[] clusters) => _project.Write(
        "stacks/dev/inventory.yaml",
        "supervisors:\n"
            + string.Concat(clusters
                .GroupBy(cluster => cluster[0] % 2)
                .Select(group => $"- name: sv-0{group.Key}\n  clusters:\n{string.Concat(group.Select(Cluster))}")));

    // Those with an e in the name are not ready.
    private static string Cluster(string name) => $"""
          - apiVersion: run.tanzu.vmware.com/v1alpha3
            kind: TanzuKubernetesCluster
            metadata:
              name: {name}
              namespace: team-a
              labels:
                env: dev
                core-basic: enabled
                security-basic: enabled
            status:
              apiEndpoints:
              - host: {name}.example.com
                port: 6443
              phase: running
              version: v1.{40 - name.Length}.1+vendor.1
              conditions:
              - type: Ready
                status: "{(name.Contains('e', StringComparison.Ordinal) ? "False" : "True")}"
              - type: ControlPlaneReady
                status: "True"

        """;
}
