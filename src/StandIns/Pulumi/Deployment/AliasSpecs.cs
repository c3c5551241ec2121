using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Aliases as parts, from which the engine builds the URNs.</summary>
internal static class AliasSpecs
{
    public static async Task<Protocol.Alias> OfAsync(Alias alias)
    {
        var type = alias.Type is { } given ? await given.GetValueAsync(whenUnknown: "").ConfigureAwait(false) : "";
        return new() { Spec = new() { Type = type, NoParent = false } };
    }
}
