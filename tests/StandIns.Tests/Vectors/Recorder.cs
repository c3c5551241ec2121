using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PulumiEngine;

namespace StandIns.Tests.Vectors;

/// <summary>The requests of a program with the official Node SDK, in a preview and in an update.</summary>
internal sealed class Recorder(string packages)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<string> RecordAsync(string program)
    {
        var vector = new JsonObject
        {
            ["preview"] = await RunAsync(program, dryRun: true),
            ["update"] = await RunAsync(program, dryRun: false),
        };
        return vector.ToJsonString(Indented) + "\n";
    }

    private async Task<JsonObject> RunAsync(string program, bool dryRun)
    {
        await using var engine = await InProcessEngine.StartAsync(VectorEngine.Options(dryRun));
        using var node = Process.Start(Node(engine, program, dryRun))!;
        await node.WaitForExitAsync();
        return new JsonObject
        {
            ["exitCode"] = node.ExitCode,
            ["errors"] = engine.Logs.Count(log => log.Level is LogLevel.Error),
            ["calls"] = RecordedCalls.Render(engine),
        };
    }

    private ProcessStartInfo Node(InProcessEngine engine, string program, bool dryRun)
    {
        var node = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(packages, "node_modules", "@pulumi", "pulumi", "cmd", "run"),
                $"--monitor={engine.Address}",
                $"--engine={engine.Address}",
                $"--organization={engine.Environment["PULUMI_ORGANIZATION"]}",
                $"--project={engine.Environment["PULUMI_PROJECT"]}",
                $"--stack={engine.Environment["PULUMI_STACK"]}",
                $"--parallel={engine.Environment["PULUMI_PARALLEL"]}",
                $"--pwd={Path.GetDirectoryName(program)}",
            },
        };
        if (dryRun) node.ArgumentList.Add("--dry-run");
        node.ArgumentList.Add(program);

        foreach (var (name, value) in engine.Environment) node.Environment[name] = value;
        node.Environment["NODE_PATH"] = Path.Combine(packages, "node_modules");
        // A provider without a kubeconfig uses this one, which must not get into a vector.
        node.Environment.Remove("KUBECONFIG");
        return node;
    }
}
