using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs. A key added twice with different values fails the map's output.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>,
        IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>,
        IInputCollection
{
    private readonly Lock _lock = new();

    // Entries that are there live in a dictionary; an output of entries takes its place once one was added.
    private ImmutableDictionary<string, Input<TValue>> _entries;
    private Output<ImmutableDictionary<string, Input<TValue>>>? _deferred;
    private Output<ImmutableDictionary<string, TValue>>? _flat;

    public InputMap() => _entries = ImmutableDictionary<string, Input<TValue>>.Empty;

    private InputMap(ImmutableDictionary<string, Input<TValue>> entries) => _entries = entries;

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> deferred)
        : this(ImmutableDictionary<string, Input<TValue>>.Empty) => _deferred = deferred;

    object IInputCollection.Elements => _deferred is null ? _entries : _deferred;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Wrap(values));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Wrap(values));

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(Wrap));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(Wrap));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(entries => entries is null ? null! : Wrap(entries)));

    /// <summary>The entries of both; where both have a key, the second's.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        Combine(first, second, (one, other) => one.SetItems(other));

    public void Add(string key, Input<TValue> value) => Change(entries => entries.TryGetValue(key, out var existing)
        ? entries.SetItem(key, Same(key, existing, value))
        : entries.Add(key, value));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        lock (_lock)
        {
            var sum = Combine(this, values, (one, other) => one.AddRange(other));
            (_entries, _deferred, _flat) = (sum._entries, sum._deferred, null);
        }
    }

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var none = ImmutableDictionary<string, TValue>.Empty;
        var entries = await AsOutput().GetValueAsync(whenUnknown: none).ConfigureAwait(false);
        foreach (var entry in entries) yield return entry;
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use GetAsyncEnumerator instead.");

    internal override bool TryGetData(out OutputData<ImmutableDictionary<string, TValue>> data) =>
        AsOutput().TryGetData(out data);

    private protected override Output<ImmutableDictionary<string, TValue>> AsOutput()
    {
        lock (_lock) return _flat ??= _deferred is null ? Flatten(_entries) : _deferred.Apply(Flatten);
    }

    private void Change(
        Func<ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>> change)
    {
        lock (_lock)
        {
            if (_deferred is null) _entries = change(_entries);
            else _deferred = _deferred.Apply(change);
            _flat = null;
        }
    }

    private static InputMap<TValue> Combine(
        InputMap<TValue> first,
        InputMap<TValue> second,
        Func<
            ImmutableDictionary<string, Input<TValue>>,
            ImmutableDictionary<string, Input<TValue>>,
            ImmutableDictionary<string, Input<TValue>>> combine)
    {
        if (first._deferred is null && second._deferred is null && first._entries.IsEmpty) return new(second._entries);
        return new(Output.Tuple(first.Deferred, second.Deferred).Apply(both => combine(both.Item1, both.Item2)));
    }

    private Output<ImmutableDictionary<string, Input<TValue>>> Deferred => _deferred ?? Output.Create(_entries);

    private static Output<TValue> Same(string key, Input<TValue> existing, Input<TValue> value) =>
        Output.Tuple(existing, value).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Input<TValue>>();
        foreach (var (key, value) in values) entries.Add(key, value);
        return entries.ToImmutable();
    }

    private static Output<ImmutableDictionary<string, TValue>> Flatten(
        ImmutableDictionary<string, Input<TValue>>? entries)
    {
        if (entries is null) return new(OutputData.Plain<ImmutableDictionary<string, TValue>>(null!));

        var keys = ImmutableArray.CreateRange(entries.Keys);
        return Output.AllOf(ImmutableArray.CreateRange(keys, key => entries[key])).Apply(values =>
        {
            var flat = ImmutableDictionary.CreateBuilder<string, TValue>();
            for (var i = 0; i < keys.Length; i++) flat.Add(keys[i], values[i]);
            return flat.ToImmutable();
        });
    }
}
