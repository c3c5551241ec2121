using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>
/// Returns what a plugin answers, given the ConfigMap that names the plugin and the request parameters. It throws an
/// <see cref="ArgoCDException"/> if the plugin fails.
/// </summary>
public delegate IReadOnlyList<YamlMap> PluginAnswer(
    string configMap, IReadOnlyDictionary<string, string> parameters);
