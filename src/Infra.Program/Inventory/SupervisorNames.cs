using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// The supervisors that a stack's file lists under `infra:supervisors`, without checking the other settings.
/// </summary>
internal static class SupervisorNames
{
    /// <summary>The names in ordinal order; empty if the file does not list them or cannot be read.</summary>
    public static IReadOnlyCollection<string> Written(StackName stack, ProjectFiles files) =>
        [.. (Addresses(stack, files) ?? []).Keys.Order(StringComparer.Ordinal)];

    /// <summary>The addresses by name, null for a supervisor without one; null if the setting is not a list.</summary>
    public static Dictionary<string, string?>? Addresses(StackName stack, ProjectFiles files)
    {
        var values = files.StackFile(stack, new())?.Values();
        if (values?.GetValueOrDefault(LiveSettings.SupervisorsSetting) is not { } json) return [];
        if (StructuredSetting.ParseTree(json, new(ProjectFiles.StackFilePath(stack), 0)) is not YamlList list)
            return null;
        var addresses = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var map in list.Items.OfType<YamlMap>())
        {
            if (map.Find("name") is YamlScalar name)
                addresses[name.Text] = (map.Find("server") as YamlScalar)?.Text.TrimEnd('/');
        }

        return addresses;
    }
}
