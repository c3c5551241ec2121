using System.Collections.Concurrent;
using k8s;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>
/// The last snapshot and how long ago the API server last said something about it. Written by one watch, read by all
/// requests.
/// </summary>
internal sealed class ValuesCache(TimeSpan staleAfter, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _stacks = new(StringComparer.Ordinal);
    private volatile Snapshot? _snapshot;
    private long _lastSign;

    public int Count => _snapshot?.Count ?? 0;

    public Snapshot? Snapshot => _snapshot;

    public TimeSpan StaleAfter => staleAfter;

    /// <summary>Since the last list, event or bookmark.</summary>
    public TimeSpan Age => IsComplete ? time.GetElapsedTime(Volatile.Read(ref _lastSign)) : TimeSpan.MaxValue;

    public bool IsReady => Age <= staleAfter;

    private bool IsComplete => _snapshot is not null;

    public Answer FindAnswer(Ask ask)
    {
        if (_snapshot is not { } snapshot) return Transient("The values ConfigMaps have not been listed yet.");
        if (!IsReady) return Transient("The API server has been silent for too long to trust the values.");
        return _stacks.ContainsKey(ask.Stack)
            ? snapshot.FindAnswer(ask)
            : Transient($"No values ConfigMap of stack '{ask.Stack}' has been seen yet.");
    }

    /// <summary>
    /// What is cached is used again when it did not change, so that listing anew needs no second copy of everything.
    /// </summary>
    public EncodedValues Read(ListedConfigMap map) => Cached(map.Metadata) ?? EncodedValues.From(map);

    /// <summary>The whole of a list, as it was when listing began.</summary>
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
