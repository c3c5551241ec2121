using ApiServers;

namespace Infra.IntegrationTests.ControlPlane;

/// <summary>An API server as a control plane with Argo CD's kinds; each test has its own namespace.</summary>
public sealed class HubServer : IAsyncLifetime
{
    /// <summary>May read everything that a comparison reads, and may not patch.</summary>
    public static readonly User Reader = new("hub-reader");

    private ApiServerHost? _host;

    public ApiServer Server => (_host ?? throw new InvalidOperationException(Assets.Absence))["hub"];

    public async Task InitializeAsync()
    {
        if (Assets.Absence is not null) return;
        _host = await ApiServerHost.StartAsync(new ApiServerOptions("hub")
        {
            Users = [Reader],
            ControllerManager = false,
            CustomResources = [ArgoResources.ApplicationSets, ArgoResources.AppProjects],
        });
        await Server.Admin.CreateClusterRoleAsync("hub-core", "", ["secrets", "configmaps"], ["get", "list"]);
        await Server.Admin.CreateClusterRoleAsync(
            "hub-argo", "argoproj.io", ["applicationsets", "appprojects"], ["get", "list"]);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OwnHub : ICollectionFixture<HubServer>
{
    public const string Name = "own hub";
}
