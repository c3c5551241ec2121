using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured instance of a provider.</summary>
public class ProviderResource : CustomResource
{
    private string? _reference;

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options) => Package = package;

    internal string Package { get; }

    /// <summary>
    /// The reference that other resources send: URN and id, or a fixed sentinel if the id is not known yet.
    /// </summary>
    internal async ValueTask<string> GetReferenceAsync()
    {
        if (_reference is not null) return _reference;

        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return _reference = $"{urn}::{(string.IsNullOrEmpty(id) ? Sentinel.UnknownText : id)}";
    }
}
