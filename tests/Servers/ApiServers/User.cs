using System.Collections.Immutable;

namespace ApiServers;

/// <summary>The user that an API server identifies by a certificate or a token.</summary>
public sealed record User(string Name, params ImmutableArray<string> Groups)
{
    public static User Admin { get; } = new("admin", "system:masters");
}
