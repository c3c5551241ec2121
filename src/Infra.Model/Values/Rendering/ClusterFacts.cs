using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>The facts of the environment and the cluster that templates can use in addition to the settings.</summary>
internal static class ClusterFacts
{
    public static IEnumerable<(string Key, TemplateValue Value)> EnvironmentOf(
        Cluster cluster, StackName stack, string revision) =>
    [
        ("name", TextValue.Of(cluster.Env.ToString())),
        ("stack", TextValue.Of(stack.ToString())),
        ("revision", TextValue.Of(revision)),
    ];

    public static IEnumerable<(string Key, TemplateValue Value)> ClusterOf(Cluster cluster) =>
    [
        ("name", TextValue.Of(cluster.Name.ToString())),
        ("namespace", TextValue.Of(cluster.Namespace)),
        ("supervisor", TextValue.Of(cluster.Supervisor)),
        ("labels", TemplateData.CreateMap(cluster.Labels.Select(label => (label.Key, label.Value)))),
        ("kubernetesVersion", cluster.KubernetesVersion is { } version ? TextValue.Of(version) : NoneValue.Instance),
    ];
}
