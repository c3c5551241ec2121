using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>
/// Builds the values that a program sees: immutable dictionaries and arrays, bool, double, string. If any part of a
/// property is secret or unknown, the whole property is.
/// </summary>
internal sealed class TreeSink : ValueSink
{
    private readonly Dictionary<string, OutputData<object?>> _properties = new(StringComparer.Ordinal);
    private readonly Stack<Level> _levels = new();
    private string _name = "";
    private object? _value;
    private bool _isKnown;
    private bool _isSecret;

    public IReadOnlyDictionary<string, OutputData<object?>> Properties => _properties;

    public override void BeginProperty(string name)
    {
        _name = name;
        (_value, _isKnown, _isSecret) = (null, true, false);
    }

    public override void EndProperty() =>
        _properties[_name] = new(ResourceSet.Empty, _isKnown ? _value : null, _isKnown, _isSecret);

    public override void AbandonProperty() => _levels.Clear();

    public override void Null() => _value = null;

    public override void Bool(bool value) => _value = value;

    public override void Number(double value) => _value = value;

    public override void Text(string value)
    {
        if (Sentinel.IsUnknown(value)) Unknown();
        else _value = value;
    }

    public override void Unknown() => (_value, _isKnown) = (null, false);

    public override void ResourceReference(string urn, string? id) => _value = new DependencyResource(urn);

    public override void BeginSecret() => _isSecret = true;

    public override void EndSecret()
    {
    }

    public override void BeginMap() => _levels.Push(new(ImmutableDictionary.CreateBuilder<string, object?>(), null));

    public override bool BeginEntry(string key)
    {
        if (Sentinel.IsProviderPrivate(key)) return false;

        _levels.Peek().Key = key;
        return true;
    }

    public override void EndEntry()
    {
        var level = _levels.Peek();
        level.Map![level.Key] = _value;
    }

    public override void EndMap() => _value = _levels.Pop().Map!.ToImmutable();

    public override void BeginList() => _levels.Push(new(null, ImmutableArray.CreateBuilder<object?>()));

    public override void BeginElement()
    {
    }

    public override void EndElement() => _levels.Peek().List!.Add(_value);

    public override void EndList() => _value = _levels.Pop().List!.ToImmutable();

    private sealed class Level(
        ImmutableDictionary<string, object?>.Builder? map, ImmutableArray<object?>.Builder? list)
    {
        public ImmutableDictionary<string, object?>.Builder? Map => map;

        public ImmutableArray<object?>.Builder? List => list;

        public string Key { get; set; } = "";
    }
}
