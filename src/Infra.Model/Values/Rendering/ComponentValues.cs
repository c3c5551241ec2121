using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A cluster's private Helm values for one component.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Tree">The values.</param>
/// <param name="Text">Their canonical text: equal values give equal text.</param>
public sealed record ComponentValues(ComponentName Component, YamlMap Tree, string Text);
