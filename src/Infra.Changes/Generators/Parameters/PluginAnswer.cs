using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>
/// What a plugin answers, by the ConfigMap that names it and the parameters that it is asked with. It throws an
/// <see cref="ArgoCDException"/> where the plugin fails.
/// </summary>
public delegate IReadOnlyList<YamlMap> PluginAnswer(
    string configMap, IReadOnlyDictionary<string, string> parameters);
