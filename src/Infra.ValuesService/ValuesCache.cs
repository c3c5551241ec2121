using System.Collections.Concurrent;
using k8s;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>
/// The latest snapshot, and the time since the API server last confirmed it. One watch writes it; all requests read it.
/// </summary>
internal sealed class ValuesCache(TimeSpan staleAfter, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _stacks = new(StringComparer.Ordinal);
    private volatile Snapshot? _snapshot;
    private long _lastSign;

    public int Count => _snapshot?.Count ?? 0;

    public Snapshot? Snapshot => _snapshot;

    public TimeSpan StaleAfter => staleAfter;

    /// <summary>The time since the last list, event or bookmark.</summary>
    public TimeSpan Age => IsComplete ? time.GetElapsedTime(Volatile.Read(ref _lastSign)) : TimeSpan.MaxValue;

    public bool IsReady => Age <= staleAfter;

    private bool IsComplete => _snapshot is not null;

    public Answer FindAnswer(ValuesRequest ask)
    {
        if (_snapshot is not { } snapshot) return Transient("The values ConfigMaps have not been listed yet.");
        if (!IsReady) return Transient("The API server has been silent for too long to trust the values.");
        return _stacks.ContainsKey(ask.Stack)
            ? snapshot.FindAnswer(ask)
            : Transient($"No values ConfigMap of stack '{ask.Stack}' has been seen yet.");
    }

    /// <summary>
    /// Reuses the cached values if the ConfigMap did not change, so listing again needs no second copy of all texts.
    /// </summary>
    public EncodedValues Read(ListedConfigMap map) => Cached(map.Metadata) ?? EncodedValues.From(map);

    /// <summary>Replaces everything by a complete list, which is as old as the start of listing.</summary>
    public void Replace(IEnumerable<EncodedValues> all, long began)
    {
        var snapshot = Snapshot.Create(all);
        foreach (var values in snapshot.All) Saw(values);
        Volatile.Write(ref _lastSign, began);
        _snapshot = snapshot;
    }

    public void Apply(WatchEventType type, V1ConfigMap map)
    {
        if (_snapshot is not { } snapshot) throw new InvalidOperationException("An event before the first list.");
        if (type is WatchEventType.Deleted) _snapshot = snapshot.Without(map.Metadata.Name);
        else if (type is WatchEventType.Added or WatchEventType.Modified)
            _snapshot = snapshot.With(Saw(Cached(map.Metadata) ?? EncodedValues.From(map)));
        Volatile.Write(ref _lastSign, time.GetTimestamp());
    }

    private EncodedValues? Cached(V1ObjectMeta metadata) =>
        _snapshot?.Find(metadata.Name) is { } cached && cached.IsOf(metadata) ? cached : null;

    private EncodedValues Saw(EncodedValues values)
    {
        _stacks.TryAdd(values.Stack, true);
        return values;
    }

    private static Answer.Refused Transient(string text) =>
        new(StatusCodes.Status503ServiceUnavailable, text, IsTransient: true);
}
