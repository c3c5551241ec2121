using ApiServers;

namespace Infra.IntegrationTests;

/// <summary>
/// Two supervisors and a guest cluster, started once for all tests of the collection. Each test creates its own
/// namespaces.
/// </summary>
public sealed class FleetOfServers : IAsyncLifetime
{
    public static readonly User Viewer = new("sso:viewer@vsphere.local", "viewers");
    public static readonly User Editor = new("sso:editor@vsphere.local", "editors");
    public static readonly User Nobody = new("sso:nobody@vsphere.local");

    private ApiServerHost? _host;

    public ApiServer SupervisorA => Host["sup-a"];

    public ApiServer SupervisorB => Host["sup-b"];

    public ApiServer Guest => Host["guest"];

    private ApiServerHost Host => _host ?? throw new InvalidOperationException(Assets.Absence);

    public async Task InitializeAsync()
    {
        // The collection starts even if all of its tests are skipped.
        if (Assets.Absence is null)
            _host = await ApiServerHost.StartAsync(Supervisor("sup-a"), Supervisor("sup-b"), new("guest"));
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    private static ApiServerOptions Supervisor(string name) => new(name)
    {
        Users = [Viewer, Editor, Nobody],
        CustomResources = [CustomResources.TanzuKubernetesClusters(), CustomResources.Clusters()],
    };
}

[CollectionDefinition(Name)]
public sealed class RealServers : ICollectionFixture<FleetOfServers>
{
    public const string Name = "real servers";
}
