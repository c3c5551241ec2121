using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs;
    });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) =>
        RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return NoOutputs;
    });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunWithEngineAsync(() => Start(new Stack(options), func));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunWithEngineAsync(() => Start(New<TStack>()));

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunWithEngineAsync(() => Start(Resolve<TStack>(serviceProvider)));
    }

    private static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    // Async, so that the run's Instance ends with it.
    private static async Task<int> RunWithEngineAsync(Action program)
    {
        var environment = EngineEnvironment.Read();
        using var monitorChannel = EngineChannel.Open(environment.MonitorAddress);
        using var engineChannel = EngineChannel.Open(environment.EngineAddress);
        using var monitor = new GrpcMonitor(monitorChannel.CreateCallInvoker(), environment.Parallel);
        var deployment = new Deployment(
            DeploymentSettings.From(environment), monitor, new GrpcEngine(engineChannel.CreateCallInvoker()));
        Instance = new(deployment);
        return await new ProgramRun(deployment, monitor).RunAsync(program).ConfigureAwait(false);
    }

    private static void Start(Stack stack) => stack.RegisterPropertyOutputs();

    private static void Start(Stack stack, Func<Task<IDictionary<string, object?>>> program)
    {
        stack.RegisterOutputsOf(RunAsync());

        async Task<IDictionary<string, object?>> RunAsync() => await program().ConfigureAwait(false);
    }

    private static TStack New<TStack>()
        where TStack : Stack => (TStack)Activator.CreateInstance(
            typeof(TStack),
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            args: null,
            culture: null)!;

    private static TStack Resolve<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. " +
                "Register the type with the service provider before calling RunAsync.");
}
