using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Aliases as the parts the engine puts together itself.</summary>
internal static class AliasSpecs
{
    public static async Task<Protocol.Alias> OfAsync(Alias alias)
    {
        if (alias.Urn is not null) return new() { Urn = alias.Urn };

        var spec = new AliasSpec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        var parent = alias.Parent is null ? alias.ParentUrn : (Input<string>)alias.Parent.Urn;
        if (parent is null) spec.NoParent = alias.NoParent;
        else if (await TextAsync(parent).ConfigureAwait(false) is { Length: > 0 } urn) spec.ParentUrn = urn;
        return new() { Spec = spec };
    }

    private static async ValueTask<string> TextAsync(Input<string>? input) =>
        input is null ? "" : await input.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
}
