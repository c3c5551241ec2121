using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Infra.KubernetesApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Infra.ValuesService.Tests;

/// <summary>The service itself, on a free port of this machine, with its own token file.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    public const string Token = "a-token-nobody-may-see";

    private readonly string _folder = Directory.CreateTempSubdirectory("infra-values-service-").FullName;
    private readonly WebApplication _app;
    private readonly KeptLog _log = new();

    private RunningService(ApiLogin api, string @namespace, Func<ServiceSettings, ServiceSettings>? change)
    {
        File.WriteAllText(TokenFile, Token + "\n");
        var settings = new ServiceSettings
        {
            Api = api,
            Namespace = @namespace,
            TokenFile = TokenFile,
            ListenPort = 0,
            TokenPoll = TimeSpan.FromMilliseconds(50),
            RequestsPerSecond = 10_000,
            FirstPause = TimeSpan.FromMilliseconds(5),
            LastPause = TimeSpan.FromMilliseconds(200),
        };
        _app = ValuesApp.Build(change is null ? settings : change(settings), TimeProvider.System);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public string TokenFile => Path.Combine(_folder, "token");

    public string Log => string.Join('\n', _log.Lines);

    public ValuesCache Cache => _app.Services.GetRequiredService<ValuesCache>();

    public Uri Url =>
        new(_app.Urls
            .Single()
            .Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
            .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));

    public HttpClient Http { get; } = new();

    public static async Task<RunningService> StartAsync(
        ApiLogin api, string @namespace = "argocd", Func<ServiceSettings, ServiceSettings>? change = null)
    {
        var service = new RunningService(api, @namespace, change);
        await service._app.StartAsync();
        service.Http.BaseAddress = service.Url;
        service.Http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        return service;
    }

    public static string Body(string stack, string component, string? env = null)
    {
        var parameters = new JsonObject { ["stack"] = stack, ["component"] = component };
        if (env is not null) parameters["env"] = env;
        return new JsonObject
        {
            ["applicationSetName"] = component,
            ["input"] = new JsonObject { ["parameters"] = parameters },
        }.ToJsonString() + "\n";
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<(HttpStatusCode Status, string Text)> AskAsync(
        string component = "grafana", string stack = "dev", string? env = null) =>
        PostAsync(Body(stack, component, env));

    public async Task<(HttpStatusCode Status, string Text)> PostAsync(
        string body, string? token = Token, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ValuesEndpoint.Path)
        {
            Content = new StringContent(body, Encoding.UTF8, type),
            Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
        };
        if (token is null) Http.DefaultRequestHeaders.Authorization = null;
        using var answer = await Http.SendAsync(request);
        if (token is null) Http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    public Task<string> MetricsAsync() => Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));

    public Task ReadyAsync() => UntilAsync(() => Task.FromResult(Cache.IsReady));

    /// <summary>Polls until the condition is true.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException("It did not become true within 60 s.");
            await Task.Delay(10);
        }
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
