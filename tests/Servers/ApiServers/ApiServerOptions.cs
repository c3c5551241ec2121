using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>What has to be known when an API server starts.</summary>
public sealed record ApiServerOptions(string Name)
{
    /// <summary>Users with a static token each; ask <see cref="ApiServer.TokenFor"/> for it.</summary>
    public ImmutableArray<User> Users { get; init; } = [];

    /// <summary>Further static tokens in the caller's own words, for example one that looks like a JWT.</summary>
    public ImmutableDictionary<string, User> Tokens { get; init; } = ImmutableDictionary<string, User>.Empty;

    /// <summary>
    /// Without it token Secrets stay empty, deleted namespaces stay, and the ClusterRoles view, edit and admin have no
    /// rules.
    /// </summary>
    public bool ControllerManager { get; init; } = true;

    /// <summary>Definitions to create, and to wait for, before the server counts as started.</summary>
    public ImmutableArray<JsonObject> CustomResources { get; init; } = [];
}
