namespace Infra.Templating;

/// <summary>
/// A map that keeps the order of its keys. Keys in data are text; a template may create maps with other keys. A map
/// from the caller never changes.
/// </summary>
public sealed class MapValue : TemplateValue
{
    // Up to this size, scanning the hashes is faster than a table.
    private const int MaxUnindexed = 8;

    private Entry[] _entries;
    private int[]? _heads;
    private int _count;

    internal MapValue(int capacity = 4, bool isData = false)
    {
        _entries = capacity == 0 ? [] : new Entry[capacity];
        IsData = isData;
    }

    /// <summary>The empty map.</summary>
    public static MapValue Empty { get; } = new(0, isData: true);

    /// <summary>The number of entries.</summary>
    public int Count => _count;

    /// <summary>The entries whose key is text, in the order of the map.</summary>
    public IEnumerable<KeyValuePair<string, TemplateValue>> Entries =>
        Enumerable.Range(0, _count).Where(i => _entries[i].Key is TextValue)
            .Select(i => KeyValuePair.Create(((TextValue)_entries[i].Key).Value, _entries[i].Value));

    internal bool IsData { get; }

    /// <summary>
    /// An immutable map. If a key occurs twice, the last value is used, at the position of the first.
    /// </summary>
    public static MapValue Of(IEnumerable<KeyValuePair<string, TemplateValue>> entries)
    {
        var map = new MapValue(entries.TryGetNonEnumeratedCount(out var count) ? count : 4, isData: true);
        foreach (var (key, value) in entries) map.Set(TextValue.Of(key), value, null);
        return map;
    }

    /// <summary>A new map with the key added or its value replaced. The other values are shared, not copied.</summary>
    public MapValue With(string key, TemplateValue value)
    {
        var map = new MapValue(_count + 1, isData: true);
        for (var i = 0; i < _count; i++) map.Set(_entries[i].Key, _entries[i].Value, null);
        map.Set(TextValue.Of(key), value, null);
        return map;
    }

    /// <summary>The value of the key; null if the map does not have it.</summary>
    public TemplateValue? Find(string key) => Find(TextValue.Of(key));

    internal override string TypeName => "dict";

    internal override bool IsHashable => false;

    internal override bool IsTrue => _count != 0;

    internal override int? Length => _count;

    internal override bool IsSubscriptable => true;

    internal override IEnumerable<string> KnownNames => Entries.Select(entry => entry.Key);

    internal TemplateValue KeyAt(int index) => _entries[index].Key;

    internal TemplateValue ValueAt(int index) => _entries[index].Value;

    internal TemplateValue? Find(TextValue key)
    {
        var hash = key.KeyHash;
        var entries = _entries;
        if (_heads is not null)
        {
            for (var i = _heads[hash & (_heads.Length - 1)] - 1; i >= 0; i = entries[i].Next)
                if (entries[i].Hash == hash && IsSame(entries[i].Key, key)) return entries[i].Value;
            return null;
        }

        for (var i = 0; i < _count; i++)
            if (entries[i].Hash == hash && IsSame(entries[i].Key, key)) return entries[i].Value;
        return null;
    }

    internal TemplateValue? Find(TemplateValue key, Budget? budget)
    {
        var index = IndexOf(key, key.Hash(budget), budget);
        return index < 0 ? null : _entries[index].Value;
    }

    internal void Set(TemplateValue key, TemplateValue value, Budget? budget)
    {
        var hash = key.Hash(budget);
        var index = IndexOf(key, hash, budget);
        if (index >= 0)
        {
            _entries[index].Value = value;
            return;
        }

        if (_count == _entries.Length) Array.Resize(ref _entries, Math.Max(4, _count * 2));
        _entries[_count++] = new() { Key = key, Hash = hash, Value = value };
        if (_count <= MaxUnindexed) return;
        if (_heads is null || _heads.Length < _count) BuildIndex();
        else Link(_count - 1);
    }

    internal TemplateValue? Remove(TemplateValue key, Budget budget)
    {
        var index = IndexOf(key, key.Hash(budget), budget);
        if (index < 0) return null;
        budget.Charge(_count);
        var value = _entries[index].Value;
        Array.Copy(_entries, index + 1, _entries, index, --_count - index);
        _entries[_count] = default;
        if (_heads is not null) BuildIndex();
        return value;
    }

    internal void Clear()
    {
        _entries = [];
        _heads = null;
        _count = 0;
    }

    internal MapValue Copy(Budget budget)
    {
        budget.Charge(_count);
        var copy = new MapValue(_count);
        for (var i = 0; i < _count; i++) copy.Set(_entries[i].Key, _entries[i].Value, budget);
        return copy;
    }

    internal override void WriteRepr(TextBuilder text, Budget budget)
    {
        Budget.EnsureStack();
        text.Append('{');
        for (var i = 0; i < _count; i++)
        {
            budget.Charge(1);
            if (i > 0) text.Append(", ");
            _entries[i].Key.WriteRepr(text, budget);
            text.Append(budget.IsYart ? "=" : ": ");
            _entries[i].Value.WriteRepr(text, budget);
        }

        text.Append('}');
    }

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        var before = _count;
        for (var i = 0; i < _count; i++)
        {
            yield return _entries[i].Key;
            if (_count != before) throw Errors.Value("A dict changed size while a loop ran over it.");
        }
    }

    internal override TemplateValue? Item(TemplateValue key, Budget budget) =>
        key is TextValue text ? Find(text, budget) : key.IsHashable ? Find(key, budget) : null;

    internal override bool EqualTo(TemplateValue other, Budget budget)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is not MapValue map || map._count != _count) return false;
        budget.Charge(_count);
        Budget.EnsureStack();
        for (var i = 0; i < _count; i++)
        {
            if (map.Find(_entries[i].Key, budget) is not { } value || !_entries[i].Value.EqualTo(value, budget))
                return false;
        }

        return true;
    }

    private static bool IsSame(TemplateValue candidate, TextValue key) =>
        ReferenceEquals(candidate, key) || candidate is TextValue text && text.Value == key.Value;

    private int IndexOf(TemplateValue key, int hash, Budget? budget)
    {
        for (var i = _heads is null ? _count - 1 : _heads[hash & (_heads.Length - 1)] - 1; i >= 0; i = Before(i))
            if (_entries[i].Hash == hash && AreSame(_entries[i].Key, key, budget)) return i;
        return -1;
    }

    private int Before(int index) => _heads is null ? index - 1 : _entries[index].Next;

    private static bool AreSame(TemplateValue a, TemplateValue b, Budget? budget) =>
        b is TextValue text ? IsSame(a, text) : ReferenceEquals(a, b) || budget is not null && a.EqualTo(b, budget);

    private void BuildIndex()
    {
        var size = 16;
        while (size < _count * 2) size *= 2;
        _heads = new int[size];
        for (var i = 0; i < _count; i++) Link(i);
    }

    private void Link(int index)
    {
        ref var head = ref _heads![_entries[index].Hash & (_heads.Length - 1)];
        _entries[index].Next = head - 1;
        head = index + 1;
    }

    private struct Entry
    {
        public TemplateValue Key;
        public TemplateValue Value;
        public int Hash;
        public int Next;
    }
}
