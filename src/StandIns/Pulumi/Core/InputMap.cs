using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs. A key added twice with different values fails the map's output.</summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IInputCollection
{
    private readonly Lock _lock = new();

    // A map converted from an output has an output of entries instead.
    private ImmutableDictionary<string, Input<TValue>> _entries;
    private Output<ImmutableDictionary<string, Input<TValue>>>? _deferred;

    public InputMap() => _entries = ImmutableDictionary<string, Input<TValue>>.Empty;

    private InputMap(ImmutableDictionary<string, Input<TValue>> entries) => _entries = entries;

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> deferred)
        : this() => _deferred = deferred;

    object IInputCollection.Elements => _deferred is null ? _entries : _deferred;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Wrap(values));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Map(data => data.With(data.Value is null ? null! : Wrap(data.Value))));

    public void Add(string key, Input<TValue> value)
    {
        lock (_lock)
        {
            if (_deferred is null) _entries = With(_entries, key, value);
            else _deferred = _deferred.Map(data => data.IsKnown ? data.With(With(data.Value, key, value)) : data);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be enumerated: its entries may still be to come.");

    internal override bool TryGetData(out OutputData<ImmutableDictionary<string, TValue>> data)
    {
        data = default;
        if (!TryGetEntries(out var entries)) return false;

        var marks = new OutputMarks();
        marks.Add(entries);
        var values = ImmutableDictionary.CreateBuilder<string, TValue>();
        foreach (var (key, entry) in entries.Value ?? [])
        {
            if (!entry.TryGet(out var found)) return false;
            marks.Add(found);
            values.Add(key, found.Value);
        }

        data = marks.On(entries.Value is null ? null! : values.ToImmutable());
        return true;
    }

    private protected override Task Completion => TryGetEntries(out var entries)
        ? Task.WhenAll((entries.Value ?? []).Values.Select(entry => entry.Completed()))
        : ((IDeferredValue)_deferred!).Completion;

    private bool TryGetEntries(out OutputData<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        lock (_lock)
        {
            if (_deferred is not null) return _deferred.TryGetData(out entries);

            entries = OutputData.Plain(_entries);
            return true;
        }
    }

    private static ImmutableDictionary<string, Input<TValue>> With(
        ImmutableDictionary<string, Input<TValue>> entries, string key, Input<TValue> value) =>
        entries.TryGetValue(key, out var existing)
            ? entries.SetItem(key, new Output<TValue>(SameAsync(key, existing, value)))
            : entries.Add(key, value);

    private static async Task<OutputData<TValue>> SameAsync(string key, Input<TValue> existing, Input<TValue> value)
    {
        var one = await existing.GetDataAsync().ConfigureAwait(false);
        var other = await value.GetDataAsync().ConfigureAwait(false);
        var marks = new OutputMarks();
        marks.Add(one);
        marks.Add(other);
        return !one.IsKnown || !other.IsKnown || EqualityComparer<TValue>.Default.Equals(one.Value, other.Value)
            ? marks.On(one.Value)
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value.");
    }

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Input<TValue>>();
        foreach (var (key, value) in values) entries.Add(key, value);
        return entries.ToImmutable();
    }
}
