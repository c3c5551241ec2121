using System.Text.Json.Nodes;

namespace Infra.IntegrationTests.Engine;

/// <summary>Plays Argo CD's part in deletion: it removes the finalizer of a deleted ApplicationSet.</summary>
internal sealed class SetFinalizer : IAsyncDisposable
{
    private const string Name = "resources-finalizer.argocd.argoproj.io";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private readonly ApiServer _hub;
    private readonly Task _work;

    private SetFinalizer(ApiServer hub)
    {
        _hub = hub;
        _work = Task.Run(WorkAsync);
    }

    public static SetFinalizer Start(ApiServer hub) => new(hub);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var sets = await _hub.Admin.GetAsync("/apis/argoproj.io/v1alpha1/applicationsets");
            foreach (var set in sets["items"]!.AsArray().Select(item => item!.AsObject()).Where(IsWaiting))
                await ReleaseAsync(set);
            await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static bool IsWaiting(JsonObject set) =>
        set["metadata"]!["deletionTimestamp"] is not null && Finalizers(set).Contains(Name);

    private async Task ReleaseAsync(JsonObject set)
    {
        var left = Finalizers(set).Where(one => one != Name).Select(one => (JsonNode)one).ToArray();
        try
        {
            await _hub.Admin.PatchAsync(
                set, new() { ["metadata"] = new JsonObject { ["finalizers"] = new JsonArray(left) } });
        }
        catch (ApiException)
        {
            // It is gone, or another controller wrote first: the next round checks again.
        }
    }

    private static IEnumerable<string> Finalizers(JsonObject set) =>
        (set["metadata"]!["finalizers"] as JsonArray ?? []).Select(one => (string)one!);
}
