using System.Globalization;
using k8s.Authentication;
using k8s.Exceptions;

namespace k8s;

public partial class KubernetesClientConfiguration
{
    /// <summary>Where a pod finds its service account.</summary>
    internal static string ServiceAccountPath { get; set; } = "/var/run/secrets/kubernetes.io/serviceaccount";

    private static string ServiceHost => Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST");

    private static string ServicePort => Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_PORT");

    private static string ServiceAccountFile(string name) => Path.Combine(ServiceAccountPath, name);

    public static bool IsInCluster() =>
        !string.IsNullOrEmpty(ServiceHost) && !string.IsNullOrEmpty(ServicePort)
        && File.Exists(ServiceAccountFile("token")) && File.Exists(ServiceAccountFile("ca.crt"));

    public static KubernetesClientConfiguration InClusterConfig()
    {
        if (!IsInCluster())
        {
            throw new KubeConfigException(
                "Unable to load in-cluster configuration. Missing environment variables KUBERNETES_SERVICE_HOST and " +
                "KUBERNETES_SERVICE_PORT or service account token. Hint: consider using option " +
                "\"automountServiceAccountToken: true\" in deployment declaration.");
        }

        var port = int.Parse(ServicePort, CultureInfo.InvariantCulture);
        var ownNamespace = ServiceAccountFile("namespace");
        return new()
        {
            Host = new UriBuilder(Uri.UriSchemeHttps, ServiceHost, port).ToString(),
            TokenProvider = new TokenFileAuth(ServiceAccountFile("token")),
            SslCaCerts = Certificates(File.ReadAllText(ServiceAccountFile("ca.crt"))),
            Namespace = File.Exists(ownNamespace) ? File.ReadAllText(ownNamespace) : null,
        };
    }
}
