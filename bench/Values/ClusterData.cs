using Infra.Templating;

namespace Infra.Bench.Values;

/// <summary>The data of a cluster that a template sees; the same as in reference.py.</summary>
internal static class ClusterData
{
    public static MapValue[] Create(int clusters) =>
        [.. Enumerable.Range(0, clusters).Select(cluster => (MapValue)TemplateValue.From(Root(cluster)))];

    private static Dictionary<string, object?> Root(int cluster) => new()
    {
        ["defaults"] = new Dictionary<string, object?>
        {
            ["registry"] = "pullproxy.corp.local",
            ["nodetype"] = "platform",
        },
        ["cluster"] = new Dictionary<string, object?>
        {
            ["name"] = $"cluster-{cluster:00000}",
            ["labels"] = Enumerable.Range(0, 6).Select(i => Label(cluster, i)),
            ["pools"] = Enumerable.Range(0, 4).Select(Pool),
            ["monitoring"] = new Dictionary<string, object?>
            {
                ["victoriametricsoperator"] = new Dictionary<string, object?>
                {
                    ["jimmydysonimagetag"] = $"v0.11.{cluster}",
                    ["promconfigreloadimagetag"] = "v0.64.1",
                    ["toleration"] = new Dictionary<string, object?> { ["nodetype"] = "platform" },
                },
            },
        },
    };

    private static Dictionary<string, object?> Label(int cluster, int number) =>
        new() { ["key"] = $"label-{number}", ["value"] = $"value-{cluster + number}" };

    private static Dictionary<string, object?> Pool(int number) => new()
    {
        ["name"] = $"Pool-{number}",
        ["replicas"] = number + 2,
        ["size"] = "best-effort-medium",
        ["taints"] = (string[])["a=b:NoSchedule", "c=d:NoExecute"],
        ["volumes"] = (object[])[Volume("containerd", 32), Volume("kubelet", 8)],
    };

    private static Dictionary<string, object?> Volume(string name, int size) =>
        new() { ["name"] = name, ["size"] = size };
}
