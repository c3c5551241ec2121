using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Infra.Bench.ValuesService;

/// <summary>Lists ConfigMaps that it generates while it sends them, and never sends an event.</summary>
internal sealed class FixedApi : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly int _clusters;
    private readonly int _components;
    private readonly int _size;

    public FixedApi(int clusters, int components, int size)
    {
        (_clusters, _components, _size) = (clusters, components, size);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public string Url => _server.Urls.Single();

    public Task StartAsync() => _server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(true));
        await _server.DisposeAsync();
    }

    public static string Name(int cluster) => string.Create(CultureInfo.InvariantCulture, $"cluster-{cluster:0000}");

    /// <summary>Lines as in any values file: short, indented, some quoted.</summary>
    public static string Yaml(int cluster, int component, int size)
    {
        var text = new StringBuilder($"component-{component}:\n");
        for (var line = 0; text.Length < size; line++)
        {
            var number = (cluster * 31) + line;
            text.Append(CultureInfo.InvariantCulture, $"  setting{line}: \"value {number} of {Name(cluster)}\"\n");
        }

        text.Length = size - 1;
        return text.Append('\n').ToString();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["watch"] == "true")
        {
            await context.Response.Body.FlushAsync();
            var end = Task.Delay(Timeout.Infinite, context.RequestAborted);
            await end.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        var from = int.TryParse(query["continue"], CultureInfo.InvariantCulture, out var next) ? next : 0;
        var to = Math.Min(_clusters, from + int.Parse(query["limit"]!, CultureInfo.InvariantCulture));
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteString("resourceVersion", "1");
        if (to < _clusters) json.WriteString("continue", to.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartArray("items");
        for (var cluster = from; cluster < to; cluster++)
        {
            Write(json, cluster);
            await json.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, int cluster)
    {
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteString("name", $"values-{Name(cluster)}");
        json.WriteString("uid", Name(cluster));
        json.WriteString("resourceVersion", "1");
        json.WriteStartObject("labels");
        json.WriteString("infra.local/stack", "prod");
        json.WriteString("infra.local/cluster", Name(cluster));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("data");
        for (var component = 0; component < _components; component++)
            json.WriteString($"component-{component}.yaml", Yaml(cluster, component, _size));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
