using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>One item of `infra:supervisors`: the supervisor, how to log in, and what to read from it.</summary>
public sealed record SupervisorSettings
{
    /// <summary>The supervisor's name; unique in the stack.</summary>
    public required string Name { get; init; }

    /// <summary>How to log in.</summary>
    public required SupervisorLogin Login { get; init; }

    /// <summary>The namespaces to read; empty for all that the identity can see.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    internal ReadSource Source => ReadSource.Supervisor(Name);
}

/// <summary>The address of a supervisor's API and how to authenticate.</summary>
public abstract record SupervisorLogin
{
    private SupervisorLogin()
    {
    }

    /// <summary>The address or the kubeconfig as text, without secrets.</summary>
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
    /// A login with a kubeconfig. If both file and content are null, it is found in the environment as by kubectl.
    /// </summary>
    /// <param name="File">The file; not read if there is content.</param>
    /// <param name="Content">The kubeconfig itself.</param>
    /// <param name="Context">The context; null for the current one.</param>
    public sealed record Kubeconfig(string? File, SecretText? Content, string? Context) : SupervisorLogin;

    /// <summary>A login with a bearer token, such as a service account's.</summary>
    /// <param name="Server">The API server's URL.</param>
    /// <param name="Ca">The CA certificates as PEM text; null for the system's.</param>
    /// <param name="Value">The token.</param>
    public sealed record Token(Uri Server, string? Ca, SecretText Value) : SupervisorLogin;

    /// <summary>
    /// A login with vSphere: `POST &lt;address&gt;/wcp/login` returns a session token for the server, which is valid
    /// for about ten hours.
    /// </summary>
    /// <param name="Server">The API server's URL.</param>
    /// <param name="Ca">The CA certificates as PEM text; null for the system's.</param>
    /// <param name="Address">The URL for logins.</param>
    /// <param name="UserName">The user name.</param>
    /// <param name="Password">The password.</param>
    public sealed record VSphere(
        Uri Server, string? Ca, Uri Address, string UserName, SecretText Password) : SupervisorLogin;

    // Uri.Authority does not include the user and password.
    private static string AddressOf(Uri server) => $"{server.Scheme}://{server.Authority}";
}
