using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A component's children. Repeated reads between two additions copy them once.</summary>
internal sealed class ChildResources
{
    private readonly Lock _lock = new();
    private readonly List<Resource> _children = [];
    private ImmutableArray<Resource>? _snapshot;

    public void Add(Resource child)
    {
        lock (_lock)
        {
            _children.Add(child);
            _snapshot = null;
        }
    }

    public ImmutableArray<Resource> Snapshot()
    {
        lock (_lock) return _snapshot ??= [.. _children];
    }
}
