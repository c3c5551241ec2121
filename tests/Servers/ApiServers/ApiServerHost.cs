namespace ApiServers;

/// <summary>One etcd and the API servers that share it, started together and stopped together.</summary>
public sealed class ApiServerHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra-api-servers-").FullName;
    private readonly Watchdog _watchdog;
    private readonly Assets _assets;
    private Etcd? _etcd;
    private IReadOnlyDictionary<string, ApiServer> _servers = new Dictionary<string, ApiServer>();

    private ApiServerHost(Assets assets)
    {
        _assets = assets;
        _watchdog = new(_folder);
    }

    public Version Version => _assets.Version;

    public IEnumerable<ApiServer> Servers => _servers.Values;

    public ApiServer this[string name] => _servers[name];

    public static async Task<ApiServerHost> StartAsync(params IReadOnlyCollection<ApiServerOptions> servers)
    {
        var host = new ApiServerHost(await Assets.FindAsync());
        try
        {
            await host.StartAllAsync(servers);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_servers.Values.Select(server => server.DisposeAsync().AsTask()));
        if (_etcd is not null) await _etcd.DisposeAsync();
        _watchdog.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAllAsync(IReadOnlyCollection<ApiServerOptions> servers)
    {
        _etcd = await Etcd.StartAsync(_assets.Etcd, Path.Combine(_folder, "etcd"), _watchdog);
        var starts = servers.Select(StartAsync).ToArray();
        try
        {
            await Task.WhenAll(starts);
        }
        finally
        {
            // Also if one of them failed: the started ones must be stopped.
            var started = starts.Where(start => start.IsCompletedSuccessfully).Select(async start => await start);
            _servers = (await Task.WhenAll(started)).ToDictionary(server => server.Name);
        }
    }

    private Task<ApiServer> StartAsync(ApiServerOptions server) =>
        ApiServer.StartAsync(server, _assets, _etcd!.Url, Path.Combine(_folder, server.Name), _watchdog);
}
