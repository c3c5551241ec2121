using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// The setting `infra:adopt`: object names of existing cluster Secrets that the stack adopts, by cluster. It applies to
/// every kind of inventory, so a preview with a recording shows the names that an update uses.
/// </summary>
internal static class AdoptedSecrets
{
    public const string Key = "adopt";

    /// <summary>The setting's full key, for messages.</summary>
    public const string Setting = $"infra:{Key}";

    /// <summary>Reads the setting. Invalid entries are skipped, with problems added.</summary>
    /// <param name="config">The value as the engine passes it, a JSON map; null if the setting is absent.</param>
    /// <param name="position">The position of the setting, for messages.</param>
    /// <param name="problems">Receives the problems.</param>
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
