using ApiServers;
using PulumiEngine;

namespace Infra.IntegrationTests.Engine;

/// <summary>
/// A control plane with Argo CD's kinds and a garbage collector, without which no deletion of an owner completes.
/// </summary>
public sealed class ArgoHub : IAsyncLifetime
{
    private ApiServerHost? _host;
    private SetFinalizer? _finalizer;

    public ApiServer Server => (_host ?? throw new InvalidOperationException(RealEngine.Absence))["hub"];

    public async Task InitializeAsync()
    {
        if (RealEngine.Absence is not null) return;
        _host = await ApiServerHost.StartAsync(new ApiServerOptions("hub")
        {
            CustomResources = [ArgoResources.ApplicationSets, ArgoResources.AppProjects],
        });
        _finalizer = SetFinalizer.Start(Server);
    }

    public async Task DisposeAsync()
    {
        if (_finalizer is not null) await _finalizer.DisposeAsync();
        if (_host is not null) await _host.DisposeAsync();
    }
}

/// <summary>One half of the tests under the engine.</summary>
[CollectionDefinition(Name)]
public sealed class UnderTheEngine : ICollectionFixture<ArgoHub>
{
    public const string Name = "under the engine";
}

/// <summary>The other half, about as long. It runs in parallel with the first, on its own control plane.</summary>
[CollectionDefinition(Name)]
public sealed class BesideUnderTheEngine : ICollectionFixture<ArgoHub>
{
    public const string Name = "under the engine, beside";
}
