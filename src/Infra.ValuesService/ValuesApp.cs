using System.Diagnostics;
using Infra.KubernetesApi;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using k8s;

namespace Infra.ValuesService;

/// <summary>
/// Builds the service's host. It reads only the token file and the API server's credentials, and writes no file.
/// </summary>
internal static class ValuesApp
{
    private const int Connections = 256;
    private static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(10);

    public static WebApplication Build(ServiceSettings settings, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services
            .AddSingleton(settings).AddSingleton(time)
            .AddSingleton<IKubernetes>(_ => ApiClient.Create(settings.Api, ServiceSettings.Client))
            .AddSingleton(_ => new ValuesCache(settings.StaleAfter, time))
            .AddSingleton<Metrics>().AddSingleton<TokenFile>().AddSingleton<ValuesEndpoint>()
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
        ValuesEndpoint ask = app.Services.GetRequiredService<ValuesEndpoint>();
        var cache = app.Services.GetRequiredService<ValuesCache>();
        var metrics = app.Services.GetRequiredService<Metrics>();
        app.MapPost(ValuesEndpoint.Path, ask.AnswerAsync).RequireRateLimiting(RequestRate.Policy);
        app.MapGet("/healthz", context => TextAsync(context, "ok"));
        app.MapGet("/readyz", context => cache.IsReady
            ? TextAsync(context, "ok")
            : TextAsync(context, "the cache is not complete and fresh", StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/metrics", context =>
        {
            context.Response.ContentType = Metrics.ContentType;
            return metrics.WriteAsync(context.Response.Body, context.RequestAborted);
        });
    }

    // Plain request handlers. Handlers with bound parameters and results are compiled at startup, by libraries of many
    // megabytes.
    private static Task TextAsync(HttpContext context, string text, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static void Listen(KestrelServerOptions kestrel, ServiceSettings settings)
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
        if (context.Request.Path != ValuesEndpoint.Path)
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
            // The client disconnected.
        }
        finally
        {
            context.RequestServices.GetRequiredService<Metrics>().Answered(status, Stopwatch.GetElapsedTime(began));
        }
    }
}
