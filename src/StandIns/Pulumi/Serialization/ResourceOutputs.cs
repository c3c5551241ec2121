using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The outputs of one resource, from its construction to the end of its registration.</summary>
internal sealed class ResourceOutputs
{
    private readonly Resource _resource;
    private readonly ImmutableArray<OutputProperty> _properties;
    private readonly IOutputPromise[] _promises;

    private ResourceOutputs(Resource resource, ImmutableArray<OutputProperty> properties)
    {
        _resource = resource;
        _properties = properties;
        _promises = new IOutputPromise[properties.Length];
        for (var i = 0; i < _promises.Length; i++) _promises[i] = properties[i].Initialize(resource);
    }

    public static ResourceOutputs Of(Resource resource, bool includeComponentOutputs) =>
        new(resource, ResourceShape.Of(resource, includeComponentOutputs));

    /// <summary>What the state has nothing for gets its default.</summary>
    public void Complete(ResourceState state, bool absentIsUnknown, Action<string> warn)
    {
        for (var i = 0; i < _promises.Length; i++)
        {
            if (Find(state, _properties[i], warn) is { } data)
                _promises[i].Complete(data.WithResources(_resource.Self));
            else
                _promises[i].CompleteWithDefault(_resource.Self, isKnown: !absentIsUnknown);
        }
    }

    public void Fail(Exception exception)
    {
        foreach (var promise in _promises)
        {
            if (promise.IsPending) promise.Fail(exception);
        }
    }

    private static OutputData<object?>? Find(ResourceState state, OutputProperty property, Action<string> warn)
    {
        switch (property.Name)
        {
            case Sentinel.UrnKey:
                return OutputData.Plain<object?>(state.Urn);
            case Sentinel.IdKey:
                var id = state.Id ?? "";
                return new(ResourceSet.Empty, id, isKnown: id.Length > 0, isSecret: false);
            default:
                return state.Find(property.Name) is { } data
                    ? data.With(property.Convert(data.Value, warn))
                    : null;
        }
    }
}
