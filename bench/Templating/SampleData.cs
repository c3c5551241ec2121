namespace Infra.Templating.Bench;

/// <summary>The settings of made-up clusters, as plain trees.</summary>
internal static class SampleData
{
    public static Dictionary<string, object?> Defaults { get; } = new() { ["registry"] = "registry.example.com/proxy" };

    public static Dictionary<string, object?> Cluster(int number) => new()
    {
        ["name"] = $"cluster-{number:0000}",
        ["labels"] = Enumerable.Range(0, 6)
            .Select(i => (object?)new Dictionary<string, object?> { ["key"] = $"label-{i}", ["value"] = $"value-{number + i}" }).ToList(),
        ["pools"] = Enumerable.Range(0, 4).Select(i => (object?)Pool(i)).ToList(),
        ["monitoring"] = new Dictionary<string, object?>
        {
            ["victoriametricsoperator"] = new Dictionary<string, object?>
            {
                ["jimmydysonimagetag"] = "v0.11.0",
                ["promconfigreloadimagetag"] = "v0.64.1",
                ["toleration"] = new Dictionary<string, object?> { ["nodetype"] = $"platform-{number % 3}" },
            },
        },
    };

    public static Dictionary<string, object?> Root(int number) =>
        new() { ["defaults"] = Defaults, ["cluster"] = Cluster(number) };

    private static Dictionary<string, object?> Pool(int number) => new()
    {
        ["name"] = $"Pool-{number}",
        ["replicas"] = number + 2,
        ["size"] = "best-effort-medium",
        ["taints"] = new List<object?> { "a=b:NoSchedule", "c=d:NoExecute" },
        ["volumes"] = new List<object?>
        {
            new Dictionary<string, object?> { ["name"] = "containerd", ["size"] = 32 },
            new Dictionary<string, object?> { ["name"] = "kubelet", ["size"] = 8 },
        },
    };
}
