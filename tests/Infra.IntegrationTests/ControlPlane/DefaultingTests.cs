using ApiServers;
using Infra.Changes;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.IntegrationTests.ControlPlane;

/// <summary>Kinds with many server-side defaults: those of the values service.</summary>
[Collection(OwnHub.Name)]
public sealed class DefaultingTests(HubServer hub)
{
    [ApiServerFact]
    public async Task Server_defaults_are_not_drift_and_a_manual_scale_is()
    {
        const string @namespace = "defaulting";
        await hub.Server.Admin.CreateNamespaceAsync(@namespace);
        var texts = (await File.ReadAllTextAsync(GoldenFile()))
            .Replace("namespace: argocd", $"namespace: {@namespace}", StringComparison.Ordinal)
            .Split("\n---\n")
            // An older API server does not serve this version of the kind.
            .Where(text => !text.Contains("kind: PodDisruptionBudget", StringComparison.Ordinal))
            .ToList();
        // POST, like Pulumi: the creator also owns the defaults.
        foreach (var text in texts) await hub.Server.Admin.CreateAsync(text);
        var declared = texts.Select(text => Manifest.From(YamlFile.ParseMap(text, "golden", new())!)!).ToList();
        Assert.Equal(8, declared.Count);

        Assert.Empty((await CompareAsync(declared, @namespace)).Drifts);

        await hub.Server.Admin.ApplyAsync(
            Yaml.Object(
                $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: infra-values-service, namespace: "
                    + $"{@namespace}}}\nspec: {{replicas: 7}}\n"),
            "scaler",
            force: true);
        var drift = Assert.Single((await CompareAsync(declared, @namespace)).Drifts);
        Assert.Equal(("spec.replicas", "scaler", "Deployment"), (drift.Path, drift.Manager?.Name, drift.Key.Kind));
    }

    [ApiServerFact]
    public async Task A_dry_run_returns_the_stored_form_and_stores_nothing()
    {
        const string @namespace = "dry-run";
        await hub.Server.Admin.CreateNamespaceAsync(@namespace);
        const string text =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one, namespace: dry-run}\ndata: {a: b}\n";
        using var fetch = Fetch(@namespace);
        var problems = new ProblemList();
        var name = new ObjectName("ConfigMap", "one");
        var stored = await fetch.StoredAsync([(name, YamlFile.ParseMap(text, "one", new())!)], problems, default);
        Assert.Empty(problems.Sorted());
        Assert.NotNull(stored[name].Find("metadata"));
        Assert.False(await hub.Server.Admin.ExistsAsync("/api/v1/namespaces/dry-run/configmaps/one"));
    }

    private async Task<LiveComparison> CompareAsync(IReadOnlyList<Manifest> declared, string @namespace)
    {
        var problems = new ProblemList();
        using var fetch = Fetch(@namespace);
        var live = await fetch.FetchAsync(
            new()
            {
                StackSelector = "infra.local/stack=dev",
                Declared = [.. declared.Select(one => new ObjectName(one.Key.Kind, one.Key.Name))],
                Show = (_, _) => SecretMask.Masked,
            },
            problems,
            default);
        Assert.Empty(problems.Sorted());
        return LiveComparison.Compare(declared, Manifest.All(live!), new Dictionary<ManifestKey, YamlMap>(), _ => true);
    }

    private ControlPlaneFetch Fetch(string @namespace) => ControlPlaneFetch.Create(
        new(
            new SupervisorLogin.Kubeconfig(null, new(hub.Server.KubeconfigFor(hub.Server.AdminIdentity)), null),
            @namespace),
        new(), TimeProvider.System);

    private static string GoldenFile()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Infra.sln"))) at = at.Parent!;
        return Path.Combine(at.FullName, "tests/Infra.Tests/Declarations/values-service.yaml");
    }
}
