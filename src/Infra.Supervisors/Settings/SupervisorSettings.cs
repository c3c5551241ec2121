using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>Which supervisor, how to log in, and what to read of it: an item of `infra:supervisors`.</summary>
public sealed record SupervisorSettings
{
    public required string Name { get; init; }

    public required SupervisorLogin Login { get; init; }

    /// <summary>The namespaces to read; empty: all that the identity may see.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    internal ReadSource Source => ReadSource.Supervisor(Name);
}

/// <summary>Where a supervisor's API is and how to prove who one is.</summary>
public abstract record SupervisorLogin
{
    private SupervisorLogin()
    {
    }

    /// <summary>In words, without anything that is secret.</summary>
    public string Where => this switch
    {
        Kubeconfig kubeconfig => (kubeconfig.File ?? (kubeconfig.Content is null
            ? "the kubeconfig of the environment"
            : "a kubeconfig in the settings"))
            + (kubeconfig.Context is { } context ? $", context {context}" : ""),
        Token token => AddressOf(token.Server),
        VSphere vSphere => AddressOf(vSphere.Server),
        _ => "",
    };

    /// <summary>
    /// By a kubeconfig's context; absent: its current one. With content, the file is not read; with neither it is the
    /// one of the environment, as kubectl has it.
    /// </summary>
    public sealed record Kubeconfig(string? File, SecretText? Content, string? Context) : SupervisorLogin;

    /// <summary>By a service account's token.</summary>
    public sealed record Token(Uri Server, string? Ca, SecretText Value) : SupervisorLogin;

    /// <summary>
    /// By vSphere's own login: `POST &lt;address&gt;/wcp/login` gives a session token for the server, of about ten
    /// hours.
    /// </summary>
    public sealed record VSphere(
        Uri Server, string? Ca, Uri Address, string UserName, SecretText Password) : SupervisorLogin;

    // An authority has no user and no password.
    private static string AddressOf(Uri server) => $"{server.Scheme}://{server.Authority}";
}
