using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// How Argo CD is to prove who it is to one cluster: a client certificate with its key, or a token. The certificates
/// are base64 of PEM text, as kubeconfigs and Argo CD both write them.
/// </summary>
public sealed record ClusterCredential
{
    public required string CaData { get; init; }

    public string? CertData { get; init; }

    public SecretText? KeyData { get; init; }

    public SecretText? Token { get; init; }

    /// <summary>The name that the server's certificate is for, where that is not its host.</summary>
    public string? ServerName { get; init; }

    /// <summary>When the certificate or token ends; absent where it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    public override string ToString() => SecretText.Mask;
}

/// <summary>Where the credentials of a stack's clusters come from.</summary>
public enum CredentialSource
{
    /// <summary>
    /// The Secret `&lt;cluster&gt;-kubeconfig` that Cluster API keeps: an administrator's certificate of limited life.
    /// </summary>
    Kubeconfig,

    /// <summary>
    /// The token of `argocd-manager` in the cluster itself, made by `infra join`: it does not expire.
    /// </summary>
    ServiceAccount,
}
