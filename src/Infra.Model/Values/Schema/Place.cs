using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A value with its path from the root of the settings. If a schema is about keys, the value is a key.
/// </summary>
internal sealed class Place
{
    private readonly Place? _parent;
    private readonly string? _key;
    private readonly int _index;
    private readonly bool _isKey;

    private Place(YamlNode value, Position position, Place? parent, string? key, int index = 0, bool isKey = false) =>
        (Value, Position, _parent, _key, _index, _isKey) = (value, position, parent, key, index, isKey);

    public YamlNode Value { get; }

    public Position Position { get; }

    // Computed only on demand, because most values have no problem.
    public string Path => (_parent, _key) switch
    {
        (null, _) => "",
        (_, null) => $"{_parent.Path}[{_index}]",
        ({ _parent: null }, _) => _key,
        _ => $"{_parent.Path}.{_key}",
    };

    /// <summary>The value as a message shows it, on one line.</summary>
    public string Shown => Value switch
    {
        YamlScalar key when _isKey => $"the key '{OnOneLine(key.Text)}'",
        _ => ShownOf(Value),
    };

    public static string ShownOf(YamlNode value) =>
        value is YamlScalar { IsNull: false } scalar ? $"{scalar.Kind} ('{OnOneLine(scalar.Text)}')" : value.Kind;

    public static Place Root(YamlMap settings) => new(settings, settings.Position, null, null);

    public Place Child(YamlEntry entry) => new(entry.Value, entry.Position, this, entry.Key);

    public Place OfKey(YamlEntry entry) =>
        new(new YamlScalar(entry.Key, ScalarType.Text, entry.Position), entry.Position, this, entry.Key, isKey: true);

    public Place OfItem(int index, YamlNode item) => new(item, item.Position, this, null, index);

    /// <summary>The place of a missing key.</summary>
    public Place OfMissing(string key) => new(Value, Position, this, key);

    private static string OnOneLine(string text) => text.ReplaceLineEndings("\\n");
}
