using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s.Authentication;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

public partial class KubernetesClientConfiguration
{
    public string CurrentContext { get; private set; }

    private void UseContext(K8SConfiguration kubeconfig, string name)
    {
        var context = kubeconfig.Contexts?.FirstOrDefault(context => IsNamed(context.Name, name))
            ?? throw new KubeConfigException($"CurrentContext: {name} not found in contexts in kubeconfig");
        var details = context.ContextDetails;
        if (string.IsNullOrEmpty(details?.Cluster))
            throw new KubeConfigException($"Cluster not set for context `{name}` in kubeconfig");

        CurrentContext = context.Name;
        Namespace = details.Namespace;
        UseCluster(kubeconfig, details.Cluster, name);
        if (!string.IsNullOrWhiteSpace(details.User)) UseUser(kubeconfig, details.User, name);
    }

    private void UseCluster(K8SConfiguration kubeconfig, string name, string context)
    {
        var cluster = kubeconfig.Clusters?.FirstOrDefault(cluster => IsNamed(cluster.Name, name))?.ClusterEndpoint
            ?? throw new KubeConfigException($"Cluster not found for context `{context}` in kubeconfig");
        if (string.IsNullOrWhiteSpace(cluster.Server))
            throw new KubeConfigException($"Server not found for current-context `{context}` in kubeconfig");
        if (!Uri.TryCreate(cluster.Server, UriKind.Absolute, out var server))
            throw new KubeConfigException($"Bad server host URL for context `{context}` (cannot be parsed)");

        Host = Reachable(cluster.Server, server);
        SkipTlsVerify = cluster.SkipTlsVerify;
        TlsServerName = cluster.TlsServerName;
        if (server.Scheme == Uri.UriSchemeHttps) SslCaCerts = Authorities(kubeconfig, cluster);
    }

    // Servers that listen on every address write that down as their own.
    private static string Reachable(string text, Uri server)
    {
        if (!IPAddress.TryParse(server.Host, out var address)) return text;
        if (address.Equals(IPAddress.Any)) return new UriBuilder(text) { Host = "127.0.0.1" }.ToString();
        return address.Equals(IPAddress.IPv6Any) ? new UriBuilder(text) { Host = "::1" }.ToString() : text;
    }

    private static X509Certificate2Collection Authorities(K8SConfiguration kubeconfig, ClusterEndpoint cluster)
    {
        if (!string.IsNullOrEmpty(cluster.CertificateAuthorityData))
            return Certificates(Encoding.UTF8.GetString(Convert.FromBase64String(cluster.CertificateAuthorityData)));
        return string.IsNullOrEmpty(cluster.CertificateAuthority)
            ? null
            : Certificates(File.ReadAllText(FullPath(kubeconfig, cluster.CertificateAuthority)));
    }

    private static X509Certificate2Collection Certificates(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }

    private void UseUser(K8SConfiguration kubeconfig, string name, string context)
    {
        var user = kubeconfig.Users?.FirstOrDefault(user => IsNamed(user.Name, name))
            ?? throw new KubeConfigException($"User not found for context {context} in kubeconfig");
        var credentials = user.UserCredentials
            ?? throw new KubeConfigException($"User credentials not found for user: {user.Name} in kubeconfig");

        RefuseAuthProvider(credentials.AuthProvider);
        UseTokenOrPassword(credentials);
        UseCertificate(kubeconfig, credentials);
        if (credentials.ExternalExecution is { } plugin) UsePlugin(plugin);
        if (!HasCredentials)
        {
            throw new KubeConfigException(
                $"User: {user.Name} does not have appropriate auth credentials in kubeconfig");
        }
    }

    private bool HasCredentials =>
        AccessToken is not null || Username is not null || ClientCertificateData is not null
        || ClientCertificateFilePath is not null;

    private void UseTokenOrPassword(UserCredentials credentials)
    {
        if (!string.IsNullOrWhiteSpace(credentials.Token)) AccessToken = credentials.Token;
        else if (AreBoth(credentials.UserName, credentials.Password))
            (Username, Password) = (credentials.UserName, credentials.Password);
    }

    private void UseCertificate(K8SConfiguration kubeconfig, UserCredentials credentials)
    {
        if (AreBoth(credentials.ClientCertificateData, credentials.ClientKeyData))
        {
            ClientCertificateData = credentials.ClientCertificateData;
            ClientCertificateKeyData = credentials.ClientKeyData;
        }

        if (!AreBoth(credentials.ClientCertificate, credentials.ClientKey)) return;
        ClientCertificateFilePath = FullPath(kubeconfig, credentials.ClientCertificate);
        ClientKeyFilePath = FullPath(kubeconfig, credentials.ClientKey);
    }

    private void UsePlugin(ExternalExecution plugin)
    {
        if (string.IsNullOrWhiteSpace(plugin.Command))
        {
            throw new KubeConfigException(
                "External command execution to receive user credentials must include a command to execute");
        }

        if (string.IsNullOrWhiteSpace(plugin.ApiVersion))
            throw new KubeConfigException("External command execution missing ApiVersion key");

        var answer = ExecuteExternalCommand(plugin);
        AccessToken = answer.Status.Token;
        ClientCertificateData = Base64(answer.Status.ClientCertificateData);
        ClientCertificateKeyData = Base64(answer.Status.ClientKeyData);
        if (AccessToken is not null) TokenProvider = new ExecTokenProvider(plugin, answer);
    }

    private static void RefuseAuthProvider(AuthProvider provider)
    {
        var cure = provider?.Name switch
        {
            "azure" => "kubelogin",
            "gcp" => "gke-gcloud-auth-plugin",
            _ => null,
        };
        if (cure is not null)
            throw new KubeConfigException($"Please use the \"{cure}\" credential plugin instead of an auth-provider.");
    }

    // A plugin answers PEM; the configuration holds it as a kubeconfig does.
    private static string Base64(string pem) =>
        pem is null ? null : Convert.ToBase64String(Encoding.ASCII.GetBytes(pem));

    private static bool AreBoth(string one, string other) =>
        !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other);

    private static bool IsNamed(string name, string wanted) =>
        string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    private static string FullPath(K8SConfiguration kubeconfig, string path) =>
        string.IsNullOrWhiteSpace(kubeconfig.FileName)
            ? path
            : Path.Combine(Path.GetDirectoryName(kubeconfig.FileName), path);
}
