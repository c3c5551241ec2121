using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// How the central Argo CD authenticates to one repository, or to all whose address has the same prefix. One item of
/// `infra:repositories`.
/// </summary>
public sealed record RepositoryCredential
{
    /// <summary>The name of its Secret, without the prefix `repository-`.</summary>
    public required string Name { get; init; }

    /// <summary>The address of the repository, or the prefix of the addresses.</summary>
    public required string Url { get; init; }

    /// <summary>True if it applies to every repository whose address begins with <see cref="Url"/>.</summary>
    public required bool IsPrefix { get; init; }

    /// <summary>The kind of repository.</summary>
    public required RepositoryKind Kind { get; init; }

    /// <summary>The login; null for a public repository.</summary>
    public RepositoryLogin? Login { get; init; }

    /// <summary>The only project whose Applications may use it; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>True if the server's certificate or host key is not verified.</summary>
    public bool Insecure { get; init; }

    /// <summary>
    /// True if Argo CD sends the login with every git request, without waiting for the server to ask.
    /// </summary>
    public bool ForceHttpBasicAuth { get; init; }

    /// <summary>True if Argo CD also fetches files from git LFS.</summary>
    public bool EnableLfs { get; init; }

    /// <summary>The proxy's URL; null for none. Secret, because it can contain a login.</summary>
    public SecretText? Proxy { get; init; }

    /// <summary>The line of the item.</summary>
    public required Position Position { get; init; }

    /// <summary>True if Applications of the project use it to read the address.</summary>
    public bool Serves(string url, string project)
    {
        if (Project is not null && Project != project) return false;
        var (own, read) = (RepositoryAddress.Normal(Url), RepositoryAddress.Normal(url));
        return IsPrefix ? read.StartsWith(own, StringComparison.Ordinal) : read == own;
    }
}

/// <summary>How Argo CD authenticates to a repository.</summary>
public abstract record RepositoryLogin
{
    private RepositoryLogin()
    {
    }

    /// <summary>A user name and password, over https.</summary>
    /// <param name="UserName">The user name, which can be secret too.</param>
    /// <param name="Text">The password.</param>
    public sealed record Password(SecretText UserName, SecretText Text) : RepositoryLogin;

    /// <summary>A private key, over ssh.</summary>
    /// <param name="PrivateKey">The key as PEM text.</param>
    public sealed record SshKey(SecretText PrivateKey) : RepositoryLogin;

    /// <summary>A bearer token, for git over https.</summary>
    /// <param name="Token">The token.</param>
    public sealed record Bearer(SecretText Token) : RepositoryLogin;
}
