using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => RunWithMocksAsync(mocks, options, () => Start(New<TStack>()));

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        RunWithMocksAsync(mocks, options, () => Start(Resolve<TStack>(serviceProvider)));

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var outputs = NoOutputs;
        var resources = await RunWithMocksAsync(testMocks, testOptions, () => Start(new TestStack(), async () =>
        {
            outputs = await createResources().ConfigureAwait(false);
            return NoOutputs;
        })).ConfigureAwait(false);
        return ([.. resources.Where(resource => resource is not TestStack)], outputs);
    }

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return NoOutputs;
        }).ConfigureAwait(false);
        return resources;
    }

    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return NoOutputs;
        }).ConfigureAwait(false);
        return resources;
    }

    // Async, so that the run's Instance ends with it.
    private static async Task<ImmutableArray<Resource>> RunWithMocksAsync(
        IMocks mocks, TestOptions? options, Action program)
    {
        var settings = DeploymentSettings.For(options);
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, settings);
        var deployment = new Deployment(settings, monitor, engine);
        Instance = new(deployment);
        await new ProgramRun(deployment, monitor).RunAsync(program).ConfigureAwait(false);
        engine.ThrowIfErrors();
        return monitor.Resources;
    }
}
