using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A Kubernetes object as the control plane would receive it, with secrets masked.</summary>
public sealed class Manifest
{
    private readonly Lazy<string> _text;

    private Manifest(ManifestKey key, YamlMap tree)
    {
        Key = key;
        Tree = tree;
        _text = new(() => YamlText.Render(tree));
    }

    /// <summary>The namespace, kind and name.</summary>
    public ManifestKey Key { get; }

    /// <summary>The whole object.</summary>
    public YamlMap Tree { get; }

    /// <summary>Canonical YAML: equal objects have equal texts, whatever the order of their keys.</summary>
    public string Text => _text.Value;

    /// <summary>The kind, such as `Secret`.</summary>
    public string Kind => Key.Kind;

    /// <summary>The object name.</summary>
    public string Name => Key.Name;

    /// <summary>The stack that wrote the object; null if the label is missing or is not a stack's name.</summary>
    public StackName? Stack =>
        Label(LabelKeys.Stack) is { } text && StackName.TryParse(text, out var stack) ? stack : null;

    /// <summary>The value of a label; null if the object does not have it.</summary>
    public string? Label(string key) => Tree.TextAt("metadata", "labels", key);

    /// <summary>The trees that have a kind and a name, in their order; the others are skipped.</summary>
    public static IReadOnlyList<Manifest> All(IEnumerable<YamlMap> trees) => [.. trees.Select(From).OfType<Manifest>()];

    /// <summary>Null if the tree has no kind or no name.</summary>
    public static Manifest? From(YamlMap tree)
    {
        if (tree.TextAt("kind") is not { } kind || tree.TextAt("metadata", "name") is not { } name) return null;
        return new(new(tree.TextAt("metadata", "namespace") ?? "", kind, name), tree);
    }
}
