using Pulumi.Protocol;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return Task.CompletedTask;
    });

    // Async, so that Instance is reset when the run ends.
    public static async Task<int> RunAsync(Func<Task> func)
    {
        var environment = EngineEnvironment.Read();
        using var monitorChannel = EngineChannel.Open(environment.MonitorAddress);
        using var engineChannel = EngineChannel.Open(environment.EngineAddress);
        using var monitor = new GrpcMonitor(monitorChannel.CreateCallInvoker(), environment.Parallel);
        var deployment = new Deployment(
            DeploymentSettings.From(environment), monitor, new GrpcEngine(engineChannel.CreateCallInvoker()));
        Instance = new(deployment);
        return await new ProgramRun(deployment, monitor).RunAsync(func).ConfigureAwait(false);
    }
}
