namespace ApiServers;

internal sealed class Etcd : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private Etcd(ServerProcess process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public static Task<Etcd> StartAsync(string program, string folder, Watchdog watchdog) =>
        PortClash.RetryAsync(async () =>
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        Directory.CreateDirectory(folder);
        var process = ServerProcess.Start(program, folder,
        [
            "--name=tests", "--data-dir=data", "--unsafe-no-fsync", $"--listen-client-urls={url}",
            $"--advertise-client-urls={url}", "--listen-peer-urls=http://127.0.0.1:0", "--log-level=warn",
        ]);
        watchdog.Guard(process);
        try
        {
            using var client = new HttpClient();
            await Readiness.WaitAsync(process, () => IsHealthyAsync(client, $"{url}/health"));
            return new Etcd(process, new(url));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    });

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<bool> IsHealthyAsync(HttpClient client, string health)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(health));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
