using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.ValuesService.Bench;

/// <summary>From an API server's answer to a PUT until the service's first answer with the new value.</summary>
internal static class UpdateRows
{
    private const string Space = "argocd";
    private const int Size = 1024;

    public static async Task WriteAsync(string program, int clusters, int updates)
    {
        if (Assets.Absence is { } absence)
        {
            Console.WriteLine($"No updates were measured: {absence}");
            return;
        }

        await using var host = await ApiServerHost.StartAsync(new ApiServerOptions("control") { ControllerManager = false });
        var server = host["control"];
        await server.Admin.CreateNamespaceAsync(Space);
        await server.Admin.CreateManyAsync(Enumerable.Range(0, clusters).Select(cluster => Map(cluster, "before")));
        using var service = await ServiceProcess.StartAsync(program, server.KubeconfigFor(server.AdminIdentity), Space);
        using var client = server.ClientFor(server.AdminIdentity);

        var times = new List<double>();
        for (var update = -20; update < updates; update++)
        {
            var marker = string.Create(CultureInfo.InvariantCulture, $"update {update};");
            var cluster = (update + clusters) * 37 % clusters;
            using var content = new StringContent(Map(cluster, marker).ToJsonString(), null, "application/json");
            using var put = await client.PutAsync(new Uri($"/api/v1/namespaces/{Space}/configmaps/values-{FixedApi.Name(cluster)}", UriKind.Relative), content);
            var answered = Stopwatch.GetTimestamp();
            put.EnsureSuccessStatusCode();
            while (!(await service.AnswerAsync()).Contains(marker, StringComparison.Ordinal))
            {
                // Asked again at once.
            }

            if (update >= 0) times.Add(Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
        }

        var sorted = times.Order().ToArray();
        Console.WriteLine($"{clusters} ConfigMaps of {Size} bytes in an API server; from the answer to a PUT to the first answer with the new value");
        Console.WriteLine();
        Console.WriteLine("| | p50 ms | p99 ms | most ms |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {sorted.Length} updates | {sorted[sorted.Length / 2]:0.0} | {sorted[(int)(sorted.Length * 0.99)]:0.0} | {sorted[^1]:0.0} |"));
    }

    private static JsonObject Map(int cluster, string marker) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject
        {
            ["name"] = $"values-{FixedApi.Name(cluster)}",
            ["namespace"] = Space,
            ["labels"] = new JsonObject { ["infra.local/stack"] = "prod", ["infra.local/cluster"] = FixedApi.Name(cluster) },
        },
        ["data"] = new JsonObject { ["component-0.yaml"] = $"# {marker}\n{FixedApi.Yaml(cluster, 0, Size)}" },
    };
}
