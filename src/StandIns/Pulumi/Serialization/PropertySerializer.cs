namespace Pulumi.Serialization;

/// <summary>Serializes the properties of args, each as soon as all its parts are available.</summary>
internal sealed class PropertySerializer(ValueSink sink, bool keepsResources)
{
    private readonly ValueWriter _writer = new(sink, keepsResources);
    private readonly Dictionary<string, IReadOnlySet<Resource>> _dependencies = new(StringComparer.Ordinal);

    /// <summary>
    /// The resources that each property depends on, with an entry for every property that was written.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<Resource>> Dependencies => _dependencies;

    public async Task SerializeAsync(InputArgs args)
    {
        foreach (var member in InputShape.Find(args))
        {
            // The engine knows these two for every resource.
            if (member.Name is Sentinel.UrnKey or Sentinel.IdKey) continue;
            await SerializeAsync(member.Name, member.Read(args)).ConfigureAwait(false);
        }
    }

    public async ValueTask SerializeAsync(string name, object? value)
    {
        try
        {
            while (_writer.WriteProperty(name, value))
            {
                if (_writer.Pending.Count == 0)
                {
                    _dependencies[name] = _writer.Dependencies;
                    return;
                }

                await Task.WhenAll(_writer.Pending).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"error serializing property \"{name}\": {exception.Message}", exception);
        }
    }
}
