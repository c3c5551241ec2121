using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    // Async, so that Instance is reset when the run ends.
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var settings = DeploymentSettings.For(testOptions);
        var engine = new MockEngine();
        var monitor = new MockMonitor(testMocks, settings);
        var deployment = new Deployment(settings, monitor, engine);
        Instance = new(deployment);
        await new ProgramRun(deployment, monitor).RunAsync(createResources).ConfigureAwait(false);
        engine.ThrowIfErrors();
        return [.. monitor.Resources.Where(resource => resource is not Pulumi.Stack)];
    }
}
