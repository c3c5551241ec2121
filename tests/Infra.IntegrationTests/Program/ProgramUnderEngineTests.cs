using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Foundation;
using Infra.Program;
using PulumiEngine;

namespace Infra.IntegrationTests.Program;

/// <summary>The stacks' program under an engine, with live supervisors and a control plane that is only read.</summary>
public sealed class ProgramUnderEngineTests
{
    private const string SecretSignature = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";

    [Fact]
    public async Task An_update_declares_each_live_credential_as_a_secret()
    {
        var run = await RunAsync(
            [
                .. LiveInventoryTests.Objects("alpha", "10.20.0.11"),
                .. LiveInventoryTests.Objects("beta", "10.20.0.12", token: "PLANTED-TOKEN"),
            ],
            []);

        Assert.Equal((0, ""), (run.ExitCode, string.Concat(run.Errors)));
        var (alpha, beta) = (ConfigOf(run, "alpha"), ConfigOf(run, "beta"));
        Assert.Equal(
            ["certData", "keyData", "caData", "insecure"],
            alpha["tlsClientConfig"]!
                .AsObject()
                .Select(member => member.Key)
                .OrderBy(key => "certData keyData caData insecure".IndexOf(key, StringComparison.Ordinal)));
        Assert.Null(alpha["bearerToken"]);
        Assert.Equal("PLANTED-TOKEN", (string?)beta["bearerToken"]);
        Assert.All(run.Secrets, secret => Assert.Empty((secret.Request["ignoreChanges"] as JsonArray) ?? []));
        Assert.DoesNotContain("PLANTED", string.Concat(run.Logs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drop_compared_with_the_control_plane_is_refused_and_declares_nothing()
    {
        var registered = Enumerable.Range(1, 6)
            .Select(number => Registered($"cluster-{number}", $"https://10.20.0.{number}:6443"));
        var run = await RunAsync(LiveInventoryTests.Objects("cluster-1", "10.20.0.1"), registered);
        Assert.Equal(32, run.ExitCode);
        Assert.Empty(run.Secrets);
        Assert.Contains(
            "GRD001  5 of 6 clusters would disappear",
            Assert.Single(run.Errors, error => error.StartsWith("GRD", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains(
            run.Errors, error => error.Contains("infra:allowRemovals: 5 in Pulumi.dev.yaml", StringComparison.Ordinal));

        var allowed = await RunAsync(
            LiveInventoryTests.Objects("cluster-1", "10.20.0.1"), registered, "  infra:allowRemovals: 5");
        Assert.Equal((0, ""), (allowed.ExitCode, string.Concat(allowed.Errors)));
        var unneeded = await RunAsync(
            LiveInventoryTests.Objects("cluster-1", "10.20.0.1"), registered.Take(1), "  infra:allowRemovals: 5");
        Assert.Equal((0, ""), (unneeded.ExitCode, string.Concat(unneeded.Errors)));
        Assert.Contains(unneeded.Logs, log => log.StartsWith("GRD102", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_secret_is_refused_and_one_of_another_stack_even_if_listed_for_adoption()
    {
        var foreign = Registered("by-hand", "https://10.20.0.11:6443", stack: null, objectName: "made-by-hand");
        var run = await RunAsync(LiveInventoryTests.Objects("alpha", "10.20.0.11"), [foreign]);
        Assert.Equal(32, run.ExitCode);
        Assert.Contains(
            "infra:adopt.alpha' made-by-hand",
            Assert.Single(run.Errors, error => error.StartsWith("GRD005", StringComparison.Ordinal)),
            StringComparison.Ordinal);

        var others = await RunAsync(
            LiveInventoryTests.Objects("alpha", "10.20.0.11"),
            [Registered("alpha", "https://10.20.0.11:6443", stack: "prod")], "  infra:adopt: {alpha: cluster-alpha}");
        Assert.Equal(32, others.ExitCode);
        Assert.Contains(others.Errors, error => error.StartsWith("GRD006", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_cluster_without_a_credential_is_not_registered_with_an_empty_one()
    {
        var objects = LiveInventoryTests.Objects("alpha", "10.20.0.11")
            .Where(one => (string?)one["kind"] != "Secret")
            .ToList();
        foreach (var one in objects)
        {
            one["status"]!["conditions"] = new JsonArray(
                new JsonObject { ["type"] = "Ready", ["status"] = "False" },
                new JsonObject { ["type"] = "ControlPlaneReady", ["status"] = "True" });
        }

        var run = await RunAsync(objects, []);
        Assert.Equal(32, run.ExitCode);
        Assert.Contains(run.Errors, error => error.StartsWith("CRE011", StringComparison.Ordinal));

        var known = await RunAsync(objects, [Registered("alpha", "https://10.20.0.11:6443")]);
        Assert.Equal((0, ""), (known.ExitCode, string.Concat(known.Errors)));
        Assert.Equal(
            ["data", "stringData.config"],
            Assert.Single(known.Secrets).Request["ignoreChanges"]!.AsArray().Select(path => (string?)path));
    }

    [Fact]
    public async Task A_control_plane_that_cannot_be_read_declares_nothing()
    {
        var run = await RunAsync(
            LiveInventoryTests.Objects("alpha", "10.20.0.11"),
            [],
            settings: "",
            prepareHub: hub => hub.Denies = path => path.EndsWith("/secrets", StringComparison.Ordinal));
        Assert.Equal(32, run.ExitCode);
        Assert.Empty(run.Secrets);
        Assert.Contains(
            run.Errors, error => error.StartsWith("SUP012  the control plane forbids", StringComparison.Ordinal));
    }

    private static JsonObject ConfigOf(Run run, string cluster)
    {
        var config = run.Secrets.Single(
            secret => (string?)secret.Inputs["stringData"]!["name"] == cluster).Inputs["stringData"]!["config"]!;
        Assert.Equal(SecretKind, (string?)config[SecretSignature]);
        return JsonNode.Parse((string)config["value"]!)!.AsObject();
    }

    private static JsonObject Registered(string name, string server, string? stack = "dev", string? objectName = null)
    {
        var labels = new JsonObject { ["argocd.argoproj.io/secret-type"] = "cluster", ["env"] = "dev" };
        if (stack is not null) labels["infra.local/stack"] = stack;
        return new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Secret",
            ["metadata"] = new JsonObject
            {
                ["name"] = objectName ?? $"cluster-{name}",
                ["namespace"] = "argocd",
                ["labels"] = labels,
            },
            ["data"] = new JsonObject
            {
                ["name"] = Base64(name),
                ["server"] = Base64(server),
                ["config"] = Base64("PLANTED-CONFIG"),
            },
        };
    }

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task<Run> RunAsync(
        IEnumerable<JsonObject> objects,
        IEnumerable<JsonObject> registered,
        string settings = "",
        Action<ScriptedSupervisor>? prepareHub = null)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(objects);
        await using var hub = await ScriptedSupervisor.StartAsync(registered);
        prepareHub?.Invoke(hub);
        using var project = LiveInventoryTests.Project(supervisor, settings);
        var config = ConfigOf(project, hub);
        await using var engine = await InProcessEngine.StartAsync(new()
        {
            Project = "infra",
            Stack = "dev",
            DryRun = false,
            Config = config,
            SecretConfigKeys = ["infra:kubeconfig", "infra:supervisors"],
        });

        var start = new ProcessStartInfo("dotnet", BuiltProgram.Find("tests/Fleet/stacks", "Infra.TestStacks.dll"))
        {
            WorkingDirectory = Path.Combine(project.Root, "stacks"),
        };
        foreach (var (name, value) in engine.Environment) start.Environment[name] = value;
        start.Environment["PULUMI_ROOT_DIRECTORY"] = project.Root;
        var finished = await Finished.RunAsync(start);
        Assert.Equal(("", ""), (finished.Output, finished.Error));
        return new(
            finished.ExitCode,
            [.. engine.Registrations.Where(registration => registration.Type == "kubernetes:core/v1:Secret")],
            [.. engine.Logs.Select(log => log.Message)],
            [.. engine.Logs.Where(log => log.Level is LogLevel.Error).Select(log => log.Message)]);
    }

    // In the engine's form: text, or JSON for a structure, decrypted.
    private static ImmutableDictionary<string, string> ConfigOf(LiveProject project, ScriptedSupervisor hub)
    {
        var problems = new Infra.Foundation.ProblemList();
        var values = new Infra.Program.ProjectFiles(project.Root).StackFile(StackName.Parse("dev"), problems)!.Values();
        return values
            .ToImmutableDictionary()
            .Add("infra:kubeconfig", hub.KubeconfigFor(new Identity.Token("PLANTED-hub-token")));
    }

    private sealed record Run(
        int ExitCode, IReadOnlyList<Registration> Secrets, IReadOnlyList<string> Logs, IReadOnlyList<string> Errors);
}
