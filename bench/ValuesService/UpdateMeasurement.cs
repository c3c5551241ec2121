using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.Bench.ValuesService;

/// <summary>The time from an API server's response to a PUT until the service first returns the new value.</summary>
internal static class UpdateMeasurement
{
    private const string Space = "argocd";
    private const int Size = 1024;
    private const int Uncounted = 20;

    public static async Task PrintAsync(string program, int clusters, int updates)
    {
        if (Assets.Absence is { } absence)
        {
            Console.WriteLine($"No updates were measured: {absence}");
            return;
        }

        var options = new ApiServerOptions("control") { ControllerManager = false };
        await using var host = await ApiServerHost.StartAsync(options);
        var server = host["control"];
        await server.Admin.CreateNamespaceAsync(Space);
        await server.Admin.CreateManyAsync(Enumerable.Range(0, clusters).Select(cluster => Map(cluster, "before")));
        var kubeconfig = server.KubeconfigFor(server.AdminIdentity);
        using var service = await ServiceProcess.StartAsync(program, kubeconfig, Space);
        using var client = server.ClientFor(server.AdminIdentity);
        var times = new List<double>();
        for (var update = -Uncounted; update < updates; update++)
        {
            var milliseconds = await UpdateAsync(client, service, (update + clusters) * 37 % clusters, update);
            if (update >= 0) times.Add(milliseconds);
        }

        Print(clusters, [.. times.Order()]);
    }

    private static async Task<double> UpdateAsync(HttpClient client, ServiceProcess service, int cluster, int update)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"update {update};");
        var path = $"/api/v1/namespaces/{Space}/configmaps/values-{FixedApi.Name(cluster)}";
        using var content = new StringContent(Map(cluster, marker).ToJsonString(), null, "application/json");
        using var put = await client.PutAsync(new Uri(path, UriKind.Relative), content);
        var answered = Stopwatch.GetTimestamp();
        put.EnsureSuccessStatusCode();
        while (!(await service.AnswerAsync()).Contains(marker, StringComparison.Ordinal))
        {
            // Requests again immediately.
        }

        return Stopwatch.GetElapsedTime(answered).TotalMilliseconds;
    }

    private static void Print(int clusters, double[] sorted)
    {
        Console.WriteLine(
            $"{clusters} ConfigMaps of {Size} bytes in an API server; "
            + "from the answer to a PUT to the first answer with the new value\n");
        Console.WriteLine("| | p50 ms | p99 ms | most ms |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {sorted.Length} updates | {sorted[sorted.Length / 2]:0.0} | {sorted[(int)(sorted.Length * 0.99)]:0.0} "
            + $"| {sorted[^1]:0.0} |"));
    }

    private static JsonObject Map(int cluster, string marker) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject
        {
            ["name"] = $"values-{FixedApi.Name(cluster)}",
            ["namespace"] = Space,
            ["labels"] = new JsonObject
            {
                ["infra.local/stack"] = "prod",
                ["infra.local/cluster"] = FixedApi.Name(cluster),
            },
        },
        ["data"] = new JsonObject { ["component-0.yaml"] = $"# {marker}\n{FixedApi.Yaml(cluster, 0, Size)}" },
    };
}
