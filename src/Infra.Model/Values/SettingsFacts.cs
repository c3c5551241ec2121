using Infra.Templating;

namespace Infra.Model;

/// <summary>What a template sees beside the settings: facts of the environment and of the cluster.</summary>
internal static class SettingsFacts
{
    public const string Environment = "environment";
    public const string Cluster = "cluster";
    public const string Component = "component";

    private static readonly string[] EnvironmentKeys = ["name", "stack", "revision"];
    private static readonly string[] ClusterKeys = ["name", "namespace", "supervisor", "labels", "kubernetesVersion"];

    public static IEnumerable<(string Key, TemplateValue Value)> EnvironmentOf(Cluster cluster, string stack, string revision) =>
    [
        ("name", TextValue.Of(cluster.Env.ToString())),
        ("stack", TextValue.Of(stack)),
        ("revision", TextValue.Of(revision)),
    ];

    public static IEnumerable<(string Key, TemplateValue Value)> ClusterOf(Cluster cluster) =>
    [
        ("name", TextValue.Of(cluster.Name.ToString())),
        ("namespace", TextValue.Of(cluster.Namespace)),
        ("supervisor", TextValue.Of(cluster.Supervisor)),
        ("labels", TemplateData.MapOf(cluster.Labels.Select(label => (label.Key, label.Value)))),
        ("kubernetesVersion", cluster.KubernetesVersion is { } version ? TextValue.Of(version) : NoneValue.Instance),
    ];

    /// <summary>Settings may not define what is a fact: a template would see one and a person read the other.</summary>
    public static void Refuse(YamlMap settings, ProblemList problems)
    {
        Refuse(settings, Environment, EnvironmentKeys, problems);
        Refuse(settings, Cluster, ClusterKeys, problems);
        if (settings.Entries.FirstOrDefault(entry => entry.Key == Component) is { } component)
            problems.Add(SettingsProblems.SettingIsAFact(component.Position, Component));
    }

    private static void Refuse(YamlMap settings, string section, string[] keys, ProblemList problems)
    {
        if (settings.Find(section) is not YamlMap map) return;
        foreach (var entry in map.Entries.Where(entry => keys.Contains(entry.Key)))
            problems.Add(SettingsProblems.SettingIsAFact(entry.Position, $"{section}.{entry.Key}"));
    }
}
