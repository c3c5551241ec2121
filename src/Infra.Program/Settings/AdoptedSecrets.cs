using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// The setting `infra:adopt`: object names of cluster Secrets that somebody else made, by the cluster that takes them
/// over. It counts whatever the inventory is, so that a preview of a recording shows the names that an update uses.
/// </summary>
internal static class AdoptedSecrets
{
    public const string Key = "adopt";

    /// <summary>How the setting is written, for problems.</summary>
    public const string Setting = $"infra:{Key}";

    /// <param name="config">The setting's value as the engine hands it over, JSON of a map; null where it is not
    /// set.</param>
    public static ImmutableSortedDictionary<ClusterName, string> Read(
        string? config, Position position, ProblemList problems)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<ClusterName, string>();
        if (config is null) return names.ToImmutable();
        var tree = StructuredSetting.ParseTree(config, position) as YamlMap;
        if (tree is null) Refuse(config, "a map of cluster names to object names of Secrets");
        foreach (var entry in tree?.Entries ?? [])
        {
            if (ClusterName.TryParse(entry.Key, out var name)
                && entry.Value is YamlScalar { Type: ScalarType.Text, Text.Length: > 0 } secret)
                names.Add(name, secret.Text);
            else Refuse(entry.Key, "a cluster's name with the object name of its Secret");
        }

        return names.ToImmutable();

        void Refuse(string value, string expected) =>
            problems.Add(StackProblems.BadSetting(position, Setting, value, expected));
    }
}
