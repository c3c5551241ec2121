using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Infra.ValuesService.Tests;

/// <summary>
/// Whatever the API server does, responses converge to the model, and never show a state that the model never had.
/// </summary>
public sealed class ModelTests
{
    private static readonly string[] Clusters = ["a", "b", "c", "d"];

    [Fact]
    public void The_cache_converges_to_the_server_state_after_random_changes_and_failures() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Choose(0, 999), 40).ToArbitrary(), steps => RunAsync([.. steps]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithParallelRunConfig(null));

    private static async Task RunAsync(int[] steps)
    {
        await using var api = await ScriptedApi.StartAsync();
        var model = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("always", 0);
        var states = new HashSet<string> { Text(model) };
        api.Set("always", ("grafana", "0"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        foreach (var step in steps)
        {
            model = Step(api, model, step);
            states.Add(Text(model));
            var (status, text) = await service.AskAsync();
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(Text(text), states);
        }

        api.Refuses = _ => null;
        await RunningService.UntilAsync(async () => Text((await service.AskAsync()).Text) == Text(model));
        Assert.Equal(model.Count, service.Cache.Count);
    }

    private static ImmutableSortedDictionary<string, int> Step(
        ScriptedApi api, ImmutableSortedDictionary<string, int> model, int step)
    {
        var (what, cluster, value) = (step % 12, Clusters[step / 12 % Clusters.Length], step);
        if (what < 5)
        {
            api.Set(cluster, ("grafana", value.ToString(CultureInfo.InvariantCulture)));
            return model.SetItem(cluster, value);
        }

        if (what < 7)
        {
            api.Remove(cluster);
            return model.Remove(cluster);
        }

        if (what is 7) api.DropWatches();
        else if (what is 8) api.EndWatches();
        else if (what is 9) api.Forget();
        else if (what is 10) api.SayExpired();
        else api.Refuses = step % 2 == 0 ? _ => null : kind => kind is "list" ? 500 : null;
        return model;
    }

    private static string Text(ImmutableSortedDictionary<string, int> model) =>
        string.Join(' ', model.Select(entry => $"{entry.Key}={entry.Value}"));

    private static string Text(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return string.Join(' ', document.RootElement.GetProperty("output").GetProperty("parameters").EnumerateArray()
            .Select(element => $"{element.GetProperty("name")}={element.GetProperty("helmValues")}"));
    }
}
