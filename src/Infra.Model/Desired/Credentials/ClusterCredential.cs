using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// How Argo CD authenticates to one cluster: with a client certificate and its key, or with a token. Certificates and
/// keys are base64 of PEM text, as in kubeconfigs and Argo CD's cluster Secrets.
/// </summary>
public sealed record ClusterCredential
{
    /// <summary>The CA certificates of the API server, base64 of PEM.</summary>
    public required string CaData { get; init; }

    /// <summary>The client certificate, base64 of PEM; null with a token.</summary>
    public string? CertData { get; init; }

    /// <summary>The client certificate's key, base64 of PEM; null with a token.</summary>
    public SecretText? KeyData { get; init; }

    /// <summary>The bearer token; null with a client certificate.</summary>
    public SecretText? Token { get; init; }

    /// <summary>The name in the server's certificate; null if it is the server's host.</summary>
    public string? ServerName { get; init; }

    /// <summary>When the certificate or token expires; null if it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary><see cref="SecretText.Mask"/>, so no log shows the credential.</summary>
    public override string ToString() => SecretText.Mask;
}

/// <summary>Where the credentials of a stack's clusters come from.</summary>
public enum CredentialSource
{
    /// <summary>
    /// The Secret `&lt;cluster&gt;-kubeconfig` that Cluster API maintains. It contains an administrator's certificate,
    /// which expires.
    /// </summary>
    Kubeconfig,

    /// <summary>
    /// The token of the service account `argocd-manager` in the cluster itself, which `infra join` creates. It does not
    /// expire.
    /// </summary>
    ServiceAccount,
}
