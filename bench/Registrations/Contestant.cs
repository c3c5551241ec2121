using System.Diagnostics;
using PulumiEngine;

namespace Infra.Bench.Registrations;

/// <summary>A program that registers resources with an engine, and its name in the report.</summary>
internal sealed record Contestant(string Name, Func<InProcessEngine, ProcessStartInfo> Start)
{
    /// <summary>Our program, and the official SDK if its packages are installed.</summary>
    public static IReadOnlyList<Contestant> List(string programs, string script, string packages)
    {
        var standIn = new Contestant("stand-in, .NET", _ => new(programs, ["registrations"]));
        if (packages.Length == 0) return [standIn];
        var modules = Path.Combine(packages, "node_modules");
        return [standIn, new("official SDK, Node", engine => Node(engine, script, modules))];
    }

    private static ProcessStartInfo Node(InProcessEngine engine, string script, string modules)
    {
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(modules, "@pulumi", "pulumi", "cmd", "run"),
            $"--monitor={engine.Address}",
            $"--engine={engine.Address}",
            $"--organization={engine.Environment["PULUMI_ORGANIZATION"]}",
            $"--project={engine.Environment["PULUMI_PROJECT"]}",
            $"--stack={engine.Environment["PULUMI_STACK"]}",
            $"--parallel={engine.Environment["PULUMI_PARALLEL"]}",
            $"--pwd={Path.GetDirectoryName(script)}",
            script,
        ]);
        start.Environment["NODE_PATH"] = modules;
        return start;
    }
}
