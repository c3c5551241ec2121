using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Where templates find facts of the environment, of the cluster and of the component, beside the settings.
/// </summary>
internal static class ReservedSettings
{
    public const string Environment = "environment";
    public const string Cluster = "cluster";
    public const string Component = "component";

    private static readonly string[] EnvironmentKeys = ["name", "stack", "revision"];
    private static readonly string[] ClusterKeys = ["name", "namespace", "supervisor", "labels", "kubernetesVersion"];

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
