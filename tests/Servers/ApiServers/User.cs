using System.Collections.Immutable;

namespace ApiServers;

/// <summary>Whom an API server sees behind a certificate or a token.</summary>
public sealed record User(string Name, params ImmutableArray<string> Groups)
{
    public static User Admin { get; } = new("admin", "system:masters");
}
