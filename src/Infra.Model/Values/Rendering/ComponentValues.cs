using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A cluster's private Helm values for one component: the tree, and its canonical text.</summary>
public sealed record ComponentValues(ComponentName Component, YamlMap Tree, string Text);
