using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Infra.KubernetesApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Infra.ValuesService.Tests;

/// <summary>ConfigMaps in memory, listed and watched as on an API server. Each disturbance is a method.</summary>
internal sealed class ScriptedApi : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly List<(long Version, string Line)> _history = [];
    private readonly List<(ChannelWriter<string?> Lines, HttpContext Context)> _watchers = [];
    private readonly WebApplication _server;
    private long _version = 1;
    private long _oldest;

    private ScriptedApi()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public Uri Url => new(_server.Urls.Single());

    public ApiLogin Connection => ApiLogin.Create(Url, null, new());

    /// <summary>The status code that rejects a request, or null; called with "list", "page" or "watch".</summary>
    public Func<string, int?> Refuses { get; set; } = _ => null;

    /// <summary>The response to a list instead of the real one, or null.</summary>
    public string? WrongList { get; set; }

    /// <summary>If true, watches stay open and send nothing.</summary>
    public bool IsMute { get; set; }

    public int Lists { get; private set; }

    public int Watches { get; private set; }

    public int OpenWatches
    {
        get { lock (_lock) return _watchers.Count; }
    }

    public static async Task<ScriptedApi> StartAsync()
    {
        var api = new ScriptedApi();
        await api._server.StartAsync();
        return api;
    }

    public async ValueTask DisposeAsync()
    {
        DropWatches();
        await _server.StopAsync(new CancellationToken(true));
        await _server.DisposeAsync();
    }

    public void Set(string cluster, params (string Component, string Yaml)[] values) =>
        Set("dev", cluster, null, values);

    public void Set(string stack, string cluster, string? env, params (string Component, string Yaml)[] values)
    {
        var labels = new JsonObject { ["infra.local/stack"] = stack, ["infra.local/cluster"] = cluster };
        if (env is not null) labels["env"] = env;
        var data = new JsonObject();
        foreach (var (component, yaml) in values) data[$"{component}.yaml"] = yaml;
        Put($"values-{cluster}", labels, new() { ["data"] = data });
    }

    public void Put(string name, JsonObject labels, JsonObject rest)
    {
        lock (_lock)
        {
            var type = _objects.ContainsKey(name) ? "MODIFIED" : "ADDED";
            var map = new JsonObject(rest.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
            {
                ["metadata"] = new JsonObject
                {
                    ["name"] = name,
                    ["uid"] = name,
                    ["labels"] = labels,
                    ["resourceVersion"] = Text(++_version),
                },
            };
            _objects[name] = map;
            Tell(type, map);
        }
    }

    public void Remove(string cluster)
    {
        lock (_lock)
        {
            if (!_objects.Remove($"values-{cluster}", out var map)) return;
            map["metadata"]!["resourceVersion"] = Text(++_version);
            Tell("DELETED", map);
        }
    }

    /// <summary>Cuts the connections in the middle of a response.</summary>
    public void DropWatches() => End(watcher => watcher.Context.Abort());

    /// <summary>Ends the watches, as at their own time limit.</summary>
    public void EndWatches() => End(watcher => watcher.Lines.TryWrite(null));

    /// <summary>Expires all earlier resource versions; open watches continue.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _version++;
            _oldest = _version;
            _history.Clear();
        }
    }

    /// <summary>Sends any line in every open watch.</summary>
    public void Say(string line)
    {
        lock (_lock) _watchers.ForEach(watcher => watcher.Lines.TryWrite(line));
    }

    public void SayExpired() => Say(Expired());

    private static string Expired() =>
        """{"type":"ERROR","object":"""
            + """{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Expired","code":410}}""";

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    private void End(Action<(ChannelWriter<string?> Lines, HttpContext Context)> how)
    {
        lock (_lock)
        {
            _watchers.ForEach(how);
            _watchers.Clear();
        }
    }

    private void Tell(string type, JsonObject map)
    {
        var line = new JsonObject { ["type"] = type, ["object"] = map.DeepClone() }.ToJsonString();
        _history.Add((_version, line));
        if (!IsMute) _watchers.ForEach(watcher => watcher.Lines.TryWrite(line));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var kind = query["watch"] == "true" ? "watch" : query.ContainsKey("continue") ? "page" : "list";
        if (Refuses(kind) is { } status)
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("{}");
        }
        else if (kind is "watch")
        {
            await WatchAsync(context, long.Parse(query["resourceVersion"]!, CultureInfo.InvariantCulture));
        }
        else
        {
            var limit = int.Parse(query["limit"]!, CultureInfo.InvariantCulture);
            await context.Response.WriteAsync(WrongList ?? List((string?)query["continue"], limit));
        }
    }

    private string List(string? next, int limit)
    {
        lock (_lock)
        {
            if (next is null) Lists++;
            var from = next is null ? 0 : int.Parse(next, CultureInfo.InvariantCulture);
            var page = _objects.Values.Skip(from).Take(limit).Select(map => (JsonNode?)map.DeepClone()).ToArray();
            var metadata = new JsonObject { ["resourceVersion"] = Text(_version) };
            if (from + limit < _objects.Count) metadata["continue"] = Text(from + limit);
            return new JsonObject { ["metadata"] = metadata, ["items"] = new JsonArray(page) }.ToJsonString();
        }
    }

    private async Task WatchAsync(HttpContext context, long from)
    {
        var lines = Channel.CreateUnbounded<string?>();
        lock (_lock)
        {
            Watches++;
            if (from < _oldest) lines.Writer.TryWrite(Expired());
            else if (!IsMute)
                foreach (var (version, line) in _history) if (version > from) lines.Writer.TryWrite(line);
            _watchers.Add((lines.Writer, context));
        }

        try
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            while (await lines.Reader.ReadAsync(context.RequestAborted) is { } line)
            {
                await context.Response.WriteAsync(line + "\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection was dropped, or the client left.
        }
        finally
        {
            lock (_lock) _watchers.RemoveAll(watcher => watcher.Lines == lines.Writer);
        }
    }
}
