using System.Globalization;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.IntegrationTests.ValuesService;

/// <summary>An API server that these tests may stop; each test has its own namespace of values ConfigMaps.</summary>
public sealed class OwnApiServer : IAsyncLifetime
{
    public static readonly User Reader = new("values-reader");
    public static readonly User Stranger = new("values-stranger");

    private ApiServerHost? _host;

    public ApiServer Server => (_host ?? throw new InvalidOperationException(Assets.Absence))["control"];

    public async Task InitializeAsync()
    {
        if (Assets.Absence is not null) return;
        _host = await ApiServerHost.StartAsync(
            new ApiServerOptions("control") { Users = [Reader, Stranger], ControllerManager = false });
        await Server.Admin.CreateClusterRoleAsync("values-reader", "", ["configmaps"], ["get", "list", "watch"]);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>Creates this many clusters of stack dev, with values for grafana and loki.</summary>
    public async Task<string> FilledAsync(string @namespace, int clusters)
    {
        await Server.Admin.CreateNamespaceAsync(@namespace);
        await Server.Admin.BindAsync(Reader.Name, "values-reader", @namespace);
        await Server.Admin.CreateManyAsync(Enumerable.Range(0, clusters).Select(i => Map(@namespace, Name(i), 0)));
        return @namespace;
    }

    public static string Name(int cluster) => string.Create(CultureInfo.InvariantCulture, $"cluster-{cluster:0000}");

    public static JsonObject Map(string @namespace, string cluster, int version) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject
        {
            ["name"] = $"values-{cluster}",
            ["namespace"] = @namespace,
            ["labels"] = new JsonObject { ["infra.local/stack"] = "dev", ["infra.local/cluster"] = cluster },
        },
        ["data"] = new JsonObject { ["grafana.yaml"] = Values(cluster, version), ["loki.yaml"] = "loki: {}\n" },
    };

    public static string Values(string cluster, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"grafana:\n  cluster: {cluster}\n  version: {version}\n");
}

[CollectionDefinition(Name)]
public sealed class OwnServer : ICollectionFixture<OwnApiServer>
{
    public const string Name = "own server";
}
