using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The combined marks of several values: all their resources, known if all are, secret if one is.</summary>
internal struct OutputMarks()
{
    private ImmutableHashSet<Resource> _resources = ResourceSet.Empty;
    private bool _isKnown = true;
    private bool _isSecret;

    public void Add<T>(OutputData<T> data)
    {
        _resources = ResourceSet.Union(_resources, data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
    }

    public readonly OutputData<T> On<T>(T value) => new(_resources, value, _isKnown, _isSecret);
}
