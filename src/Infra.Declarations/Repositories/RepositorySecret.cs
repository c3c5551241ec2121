using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>
/// Gives Argo CD a repository, or a login for all repositories with the same URL prefix, in Argo CD's own keys.
/// </summary>
public sealed class RepositorySecret : Secret
{
    private const string NamePrefix = "repository-";

    /// <summary>Declares the Secret; login data are marked as secret.</summary>
    /// <param name="credential">The repository and its login.</param>
    /// <param name="args">The stack's input.</param>
    /// <param name="options">The provider and parent.</param>
    public RepositorySecret(RepositoryCredential credential, ControlPlaneArgs args, CustomResourceOptions options)
        : base(NamePrefix + credential.Name, Args(credential, args), options)
    {
    }

    private static SecretArgs Args(RepositoryCredential credential, ControlPlaneArgs args)
    {
        var secret = new SecretArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = NamePrefix + credential.Name,
                Namespace = args.Namespace,
                Labels =
                {
                    { ArgoCD.SecretType, credential.IsPrefix ? "repo-creds" : "repository" },
                    { LabelKeys.Stack, args.Composition.Rules.Stack.ToString() },
                },
            },
            Type = "Opaque",
        };
        // Added one by one: a map assigned as a whole becomes secret as a whole, and a preview would hide the URL.
        foreach (var (key, text) in Texts(credential)) secret.StringData.Add(key, text);
        foreach (var (key, text) in Secrets(credential)) secret.StringData.Add(key, Output.CreateSecret(text.Reveal()));
        return secret;
    }

    private static IEnumerable<(string Key, string Text)> Texts(RepositoryCredential credential)
    {
        yield return ("url", credential.Url);
        yield return ("type", credential.Kind is RepositoryKind.Git ? "git" : "helm");
        // Argo CD requires a name for Helm repositories; a login for a URL prefix has none.
        if (!credential.IsPrefix) yield return ("name", credential.Name);
        if (credential.Kind is RepositoryKind.Oci) yield return ("enableOCI", "true");
        if (credential.Project is { } project) yield return ("project", project);
        if (credential.Insecure) yield return ("insecure", "true");
        if (credential.ForceHttpBasicAuth) yield return ("forceHttpBasicAuth", "true");
        if (credential.EnableLfs) yield return ("enableLfs", "true");
    }

    // The user name is secret too, because some servers use it for the token.
    private static IEnumerable<(string Key, SecretText Secret)> Secrets(RepositoryCredential credential)
    {
        if (credential.Proxy is { } proxy) yield return ("proxy", proxy);
        switch (credential.Login)
        {
            case RepositoryLogin.Password password:
                yield return ("username", password.UserName);
                yield return ("password", password.Text);
                break;
            case RepositoryLogin.SshKey key:
                yield return ("sshPrivateKey", key.PrivateKey);
                break;
            case RepositoryLogin.Bearer bearer:
                yield return ("bearerToken", bearer.Token);
                break;
        }
    }
}
