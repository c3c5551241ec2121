using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A Kubernetes object as the control plane would get it, secrets masked.</summary>
public sealed class Manifest
{
    private readonly Lazy<string> _text;

    private Manifest(ManifestKey key, YamlMap tree)
    {
        Key = key;
        Tree = tree;
        _text = new(() => YamlText.Render(tree));
    }

    public ManifestKey Key { get; }

    public YamlMap Tree { get; }

    /// <summary>Canonical YAML: the same object is the same text, whatever the order of its keys was.</summary>
    public string Text => _text.Value;

    public string Kind => Key.Kind;

    public string Name => Key.Name;

    /// <summary>The stack that wrote the object; null when it is none of ours.</summary>
    public StackName? Stack =>
        Label(LabelKeys.Stack) is { } text && StackName.TryParse(text, out var stack) ? stack : null;

    public string? Label(string key) => Tree.TextAt("metadata", "labels", key);

    /// <summary>Those of the trees that have a kind and a name.</summary>
    public static IReadOnlyList<Manifest> All(IEnumerable<YamlMap> trees) => [.. trees.Select(From).OfType<Manifest>()];

    /// <summary>Null when the tree has no kind or no name.</summary>
    public static Manifest? From(YamlMap tree)
    {
        if (tree.TextAt("kind") is not { } kind || tree.TextAt("metadata", "name") is not { } name) return null;
        return new(new(tree.TextAt("metadata", "namespace") ?? "", kind, name), tree);
    }
}
