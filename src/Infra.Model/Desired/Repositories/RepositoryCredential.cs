using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// How the central Argo CD reads one repository, or all whose address begins alike: an item of `infra:repositories`.
/// </summary>
public sealed record RepositoryCredential
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>Whether it is for every repository whose address begins with <see cref="Url"/>.</summary>
    public required bool IsPrefix { get; init; }

    public required RepositoryKind Kind { get; init; }

    /// <summary>Absent where the repository is open to everybody.</summary>
    public RepositoryLogin? Login { get; init; }

    /// <summary>The one project whose Applications may use it; absent: all.</summary>
    public string? Project { get; init; }

    /// <summary>Whether the server's certificate or host key is not checked.</summary>
    public bool Insecure { get; init; }

    public bool ForceHttpBasicAuth { get; init; }

    public bool EnableLfs { get; init; }

    /// <summary>A secret, since its address can hold a login.</summary>
    public SecretText? Proxy { get; init; }

    public required Position Position { get; init; }

    /// <summary>Whether Applications of a project read the address with it.</summary>
    public bool Serves(string url, string project)
    {
        if (Project is not null && Project != project) return false;
        var (own, read) = (RepositoryAddress.Normal(Url), RepositoryAddress.Normal(url));
        return IsPrefix ? read.StartsWith(own, StringComparison.Ordinal) : read == own;
    }
}

/// <summary>How Argo CD proves who it is to a repository.</summary>
public abstract record RepositoryLogin
{
    private RepositoryLogin()
    {
    }

    public sealed record Password(SecretText UserName, SecretText Text) : RepositoryLogin;

    public sealed record SshKey(SecretText PrivateKey) : RepositoryLogin;

    public sealed record Bearer(SecretText Token) : RepositoryLogin;
}
