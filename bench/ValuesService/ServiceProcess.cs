using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Infra.Bench.ValuesService;

/// <summary>The published service as a separate process, ready for requests.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-values-bench-");
    private readonly Process _process;

    private ServiceProcess(string program, string kubeconfig, string @namespace)
    {
        File.WriteAllText(In("token"), "bench");
        File.WriteAllText(In("kubeconfig"), kubeconfig);
        var port = FreePort();
        _process = Process.Start(new ProcessStartInfo("dotnet",
        [
            program, $"--kubeconfig={In("kubeconfig")}", $"--token-file={In("token")}", $"--listen-port={port}",
            $"--namespace={@namespace}",
            "--stale-after=20", "--requests-per-second=10000",
        ])
        { RedirectStandardOutput = true })!;
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        Http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "bench");
    }

    public HttpClient Http { get; }

    public double PeakMegabytes => Megabytes("VmHWM:");

    public double Megabytes(string figure = "VmRSS:") => long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(figure, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;

    public static Task<ServiceProcess> StartAsync(string program, string api) =>
        StartAsync(program, KubeconfigFor(api), "argocd");

    public static async Task<ServiceProcess> StartAsync(string program, string kubeconfig, string @namespace)
    {
        var service = new ServiceProcess(program, kubeconfig, @namespace);
        while (!await service.IsReadyAsync())
        {
            if (service._process.HasExited) throw new InvalidOperationException("The service ended.");
            await Task.Delay(50);
        }

        return service;
    }

    /// <summary>Requests one response and returns its length in bytes.</summary>
    public async Task<long> AskAsync(byte[] buffer)
    {
        using var request = Ask();
        using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var length = 0L;
        while (await body.ReadAsync(buffer) is > 0 and var read) length += read;
        return length;
    }

    public async Task<string> AnswerAsync()
    {
        using var request = Ask();
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static HttpRequestMessage Ask() => new(HttpMethod.Post, "/api/v1/getparams.execute")
    {
        Content = new StringContent(
            """{"applicationSetName":"b","input":{"parameters":{"stack":"prod","component":"component-0"}}}""",
            Encoding.UTF8,
            "application/json"),
    };

    private static string KubeconfigFor(string api) => $$$"""
        apiVersion: v1
        kind: Config
        current-context: c
        contexts: [{name: c, context: {cluster: c, user: u}}]
        clusters: [{name: c, cluster: {server: "{{{api}}}"}}]
        users: [{name: u, user: {token: t}}]
        """;

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
