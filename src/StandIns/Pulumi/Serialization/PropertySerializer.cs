using System.Collections;

namespace Pulumi.Serialization;

/// <summary>Serializes the properties of args or a dictionary, each as soon as all it's made of is there.</summary>
internal sealed class PropertySerializer(ValueSink sink, bool keepsResources)
{
    private readonly ValueWriter _writer = new(sink, keepsResources);
    private readonly Dictionary<string, IReadOnlySet<Resource>> _dependencies = new(StringComparer.Ordinal);

    /// <summary>What each property comes from. There's an entry for every property that was written.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<Resource>> Dependencies => _dependencies;

    public bool HasUnknowns { get; private set; }

    public async Task SerializeAsync(InputArgs args, bool skipsIdentity = false)
    {
        if (args.Dictionary is { } dictionary)
        {
            await SerializeAsync(dictionary, skipsIdentity).ConfigureAwait(false);
            return;
        }

        foreach (var member in InputShape.Of(args))
            await SerializeAsync(member.Name, member.Read(args), skipsIdentity).ConfigureAwait(false);
    }

    public async Task SerializeAsync(IDictionary properties, bool skipsIdentity = false)
    {
        foreach (DictionaryEntry property in properties)
            await SerializeAsync((string)property.Key, property.Value, skipsIdentity).ConfigureAwait(false);
    }

    public async ValueTask SerializeAsync(string name, object? value, bool skipsIdentity = false)
    {
        if (skipsIdentity && name is Sentinel.UrnKey or Sentinel.IdKey) return;
        try
        {
            while (_writer.WriteProperty(name, value))
            {
                if (_writer.Pending.Count == 0)
                {
                    _dependencies[name] = _writer.Dependencies;
                    HasUnknowns |= _writer.HasUnknowns;
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
