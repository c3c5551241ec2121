using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>What a template sees beside the settings: facts of the environment and of the cluster.</summary>
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
