using Pulumi;
using PulumiEngine;

namespace Infra.Tests.Engine;

/// <summary>
/// Runs a program in this process under a recording engine. The engine is set by environment variables of the process,
/// so tests that use it are in <see cref="Cli.ProcessWideState"/>.
/// </summary>
internal static class OwnEngine
{
    public static async Task<InProcessEngine> DeclaredAsync(string stack, Action program)
    {
        var engine = await InProcessEngine.StartAsync(new() { Project = "infra", Stack = stack, DryRun = false });
        Dictionary<string, string?> before = engine.Environment.Keys
            .Append("KUBECONFIG")
            .ToDictionary(name => name, Environment.GetEnvironmentVariable);
        try
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", null);
            foreach (var (name, value) in engine.Environment) Environment.SetEnvironmentVariable(name, value);
            Assert.Equal(0, await Deployment.RunAsync(program));
        }
        finally
        {
            foreach (var (name, value) in before) Environment.SetEnvironmentVariable(name, value);
        }

        Assert.DoesNotContain(
            "PLANTED", string.Concat(engine.Logs.Select(log => log.Message)), StringComparison.Ordinal);
        return engine;
    }
}
