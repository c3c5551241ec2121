using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Infra.IntegrationTests.Engine;

/// <summary>A watch on Secrets that records the type and name of each event.</summary>
internal sealed class SecretWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _events = new();
    private readonly HttpResponseMessage _answer;
    private readonly Task _reading;

    private SecretWatch(HttpResponseMessage answer)
    {
        _answer = answer;
        _reading = ReadAsync();
    }

    public static async Task<SecretWatch> StartAsync(HttpClient http, string path)
    {
        var answer = await http.GetAsync(
            new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new(answer);
    }

    /// <summary>Returns the events so far. An event may arrive a moment after the response to its change.</summary>
    public async Task<IReadOnlyList<string>> StopAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await _stop.CancelAsync();
        await _reading;
        return [.. _events];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _answer.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(await _answer.Content.ReadAsStreamAsync(_stop.Token));
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var one = JsonNode.Parse(line)!;
                _events.Enqueue($"{one["type"]} {one["object"]!["metadata"]!["name"]}");
            }
        }
        catch (OperationCanceledException)
        {
            // The watch has ended.
        }
    }
}
