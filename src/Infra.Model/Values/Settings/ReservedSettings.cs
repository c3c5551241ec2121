using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>The names under which templates find facts of the environment, the cluster and the component.</summary>
internal static class ReservedSettings
{
    public const string Environment = "environment";
    public const string Cluster = "cluster";
    public const string Component = "component";

    private static readonly string[] EnvironmentKeys = ["name", "stack", "revision"];
    private static readonly string[] ClusterKeys = ["name", "namespace", "supervisor", "labels", "kubernetesVersion"];

    /// <summary>
    /// Adds a problem for each setting with the name of a fact, because a template would see the fact instead of the
    /// setting.
    /// </summary>
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
