using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>Settings that an API server needs at its start.</summary>
public sealed record ApiServerOptions(string Name)
{
    /// <summary>Users with one static token each; <see cref="ApiServer.TokenFor"/> returns it.</summary>
    public ImmutableArray<User> Users { get; init; } = [];

    /// <summary>
    /// Further static tokens with text of the caller's choice, for example one that looks like a JWT.
    /// </summary>
    public ImmutableDictionary<string, User> Tokens { get; init; } = ImmutableDictionary<string, User>.Empty;

    /// <summary>
    /// If false, token Secrets stay empty, deleted namespaces stay, and the ClusterRoles view, edit and admin have no
    /// rules.
    /// </summary>
    public bool ControllerManager { get; init; } = true;

    /// <summary>Definitions to create and wait for before the server counts as started.</summary>
    public ImmutableArray<JsonObject> CustomResources { get; init; } = [];
}
