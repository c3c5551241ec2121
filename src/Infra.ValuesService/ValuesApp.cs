using System.Diagnostics;
using k8s;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Infra.ValuesService;

/// <summary>The service as one host. It reads no file but the token and the API server's credentials, and writes none.</summary>
internal static class ValuesApp
{
    private const int Connections = 256;
    private static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(10);

    public static WebApplication Build(Settings settings, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services
            .AddSingleton(settings).AddSingleton(time)
            .AddSingleton<IKubernetes>(_ => new Kubernetes(settings.Api))
            .AddSingleton(_ => new ValuesCache(settings.StaleAfter, time))
            .AddSingleton<Metrics>().AddSingleton<TokenFile>().AddSingleton<AskEndpoint>()
            .AddHostedService(services => services.GetRequiredService<TokenFile>())
            .AddHostedService<ConfigMapWatch>()
            .AddRateLimiter(options => RequestRate.Configure(options, settings))
            .AddRouting();
        var app = builder.Build();
        app.Use(next => context => MeasureAsync(context, next));
        app.UseRouting();
        app.UseRateLimiter();
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        var ask = app.Services.GetRequiredService<AskEndpoint>();
        var cache = app.Services.GetRequiredService<ValuesCache>();
        var metrics = app.Services.GetRequiredService<Metrics>();
        app.MapPost(AskEndpoint.Path, ask.AnswerAsync).RequireRateLimiting(RequestRate.Policy);
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", () => cache.IsReady
            ? Results.Text("ok")
            : Results.Text("the cache is not complete and fresh", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/metrics", () => Results.Text(metrics.Text(), Metrics.ContentType));
    }

    private static void Listen(KestrelServerOptions kestrel, Settings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.ListenAnyIP(settings.ListenPort, listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MaxRequestBodySize = settings.RequestBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxConcurrentConnections = Connections;
        kestrel.Limits.RequestHeadersTimeout = HeadersTime;
    }

    private static async Task MeasureAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != AskEndpoint.Path)
        {
            await next(context);
            return;
        }

        var began = Stopwatch.GetTimestamp();
        var status = StatusCodes.Status499ClientClosedRequest;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        finally
        {
            context.RequestServices.GetRequiredService<Metrics>().Answered(status, Stopwatch.GetElapsedTime(began));
        }
    }
}
