using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace PulumiEngine;

/// <summary>Plays the engine for a program that a language host runs: it listens, responds and records.</summary>
public sealed class InProcessEngine : IAsyncDisposable
{
    private readonly EngineOptions _options;
    private readonly ConcurrentQueue<EngineCall> _calls = new();
    private readonly ConcurrentQueue<Registration> _registrations = new();
    private readonly ConcurrentQueue<LogRecord> _logs = new();
    private readonly ResourceMonitor _monitor;
    private readonly WebApplication _server;

    private InProcessEngine(EngineOptions options)
    {
        _options = options;
        _monitor = new(options, RecordRegistration);
        var methods = new Methods(RecordCall);
        _monitor.AddTo(methods);
        new EngineService(RecordLog).AddTo(methods);
        _server = Server();
        _server.MapGrpcService(methods.Build());
    }

    public static async Task<InProcessEngine> StartAsync(EngineOptions options)
    {
        var engine = new InProcessEngine(options);
        await engine._server.StartAsync();
        return engine;
    }

    /// <summary>In the form that the language host passes on: host and port, without a scheme.</summary>
    public string Address => new Uri(_server.Urls.Single()).Authority;

    /// <summary>Every request, in order of arrival.</summary>
    public IReadOnlyList<EngineCall> Calls => [.. _calls];

    /// <summary>Every <c>RegisterResource</c>, in order of arrival, answered or not.</summary>
    public IReadOnlyList<Registration> Registrations => [.. _registrations];

    public IReadOnlyList<LogRecord> Logs => [.. _logs];

    /// <summary>The number of accepted resources; counted even if nothing is recorded.</summary>
    public int RegistrationCount => _monitor.RegistrationCount;

    /// <summary>The largest number of concurrent <c>RegisterResource</c> calls.</summary>
    public int MostRegistrationsInFlight => _monitor.InFlight.Most;

    /// <summary>The variables that a language host sets for its program.</summary>
    public ImmutableDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["PULUMI_MONITOR"] = Address,
        ["PULUMI_ENGINE"] = Address,
        ["PULUMI_ORGANIZATION"] = _options.Organization,
        ["PULUMI_PROJECT"] = _options.Project,
        ["PULUMI_STACK"] = _options.Stack,
        ["PULUMI_PWD"] = Directory.GetCurrentDirectory(),
        ["PULUMI_ROOT_DIRECTORY"] = Directory.GetCurrentDirectory(),
        ["PULUMI_DRY_RUN"] = _options.DryRun ? "true" : "false",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = _options.Parallel.ToString(CultureInfo.InvariantCulture),
        ["PULUMI_CONFIG"] = JsonSerializer.Serialize(_options.Config),
        ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(_options.SecretConfigKeys),
    }.ToImmutableDictionary();

    public void ReleaseShutdown() => _monitor.ReleaseShutdown();

    /// <summary>Drops the connections at once, like a killed engine.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MaxRequestBodySize = null;
            // The engine sets no limit either: the program limits the calls in flight.
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        });
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.EnableDetailedErrors) = (null, true));
        return builder.Build();
    }

    private void RecordCall(string name, IMessage request)
    {
        if (_options.Record) _calls.Enqueue(new(name, request));
    }

    private void RecordRegistration(Registration registration)
    {
        if (_options.Record) _registrations.Enqueue(registration);
    }

    private void RecordLog(LogRecord log) => _logs.Enqueue(log);
}
