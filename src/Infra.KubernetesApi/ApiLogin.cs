using System.Security.Cryptography.X509Certificates;
using k8s;
using k8s.KubeConfigModels;

namespace Infra.KubernetesApi;

/// <summary>
/// The address of an API server, the certificate authorities to trust for it, and how to authenticate.
/// </summary>
public sealed class ApiLogin
{
    private readonly KubernetesClientConfiguration _configuration;
    private readonly X509Certificate2Collection? _authorities;

    private ApiLogin(string name, KubernetesClientConfiguration configuration)
    {
        (Name, _configuration, _authorities) = (name, configuration, configuration.SslCaCerts);
        // If the client knew the authorities, it would verify the server's certificate itself, but not its name.
        configuration.SslCaCerts = null;
    }

    /// <summary>The namespace of the kubeconfig's context or of the pod; null if neither has one.</summary>
    public string? Namespace => _configuration.Namespace?.Trim();

    /// <summary>What messages call it.</summary>
    internal string Name { get; }

    internal string? ServerName => _configuration.TlsServerName;

    /// <summary>A login from its parts.</summary>
    /// <param name="server">The URL of the API server.</param>
    /// <param name="authorities">The CA certificates as PEM text; null for the system's authorities.</param>
    /// <param name="identity">How to authenticate.</param>
    /// <param name="serverName">The name in the server's certificate; null if it is the host.</param>
    /// <exception cref="ApiLoginException">The CA certificates cannot be parsed.</exception>
    public static ApiLogin Create(Uri server, string? authorities, ApiIdentity identity, string? serverName = null)
    {
        var name = $"the login to {server.Authority}";
        try
        {
            var configuration = new KubernetesClientConfiguration
            {
                Host = server.AbsoluteUri,
                SslCaCerts = authorities is null ? null : ServerTrust.Parse(authorities),
                TlsServerName = serverName,
            };
            identity.ApplyTo(configuration);
            return new(name, configuration);
        }
        catch (Exception e)
        {
            throw ApiLoginException.From(e, name);
        }
    }

    /// <summary>
    /// A login from a kubeconfig, whose credential plugin is run. If there is no kubeconfig, the pod's service account
    /// is used.
    /// </summary>
    /// <param name="kubeconfig">The kubeconfig.</param>
    /// <param name="context">One of its contexts; null for its current one.</param>
    /// <param name="plugins">How a credential plugin is run.</param>
    /// <param name="cancellation">Also stops the plugin.</param>
    /// <exception cref="ApiLoginException">The kubeconfig is missing or not valid, or its plugin fails.</exception>
    public static async Task<ApiLogin> ReadAsync(
        Kubeconfig kubeconfig, string? context, PluginOptions plugins, CancellationToken cancellation)
    {
        if (kubeconfig.IsMissing && context is null && KubernetesClientConfiguration.IsInCluster())
            return ReadInCluster();
        var name = kubeconfig.NameOf(context);
        try
        {
            var read = kubeconfig.Read();
            context ??= read.CurrentContext;
            name = kubeconfig.NameOf(context);
            RequireContext(read, context);
            var plugin = CredentialPlugin.Take(read, context, plugins);
            if (plugin is not null) await plugin.LogInAsync(read, context, cancellation);
            var configuration = KubernetesClientConfiguration.BuildConfigFromConfigObject(read, context);
            // The client's own providers would run a plugin a second time, and renew a token over connections without
            // limits.
            configuration.TokenProvider = string.IsNullOrEmpty(configuration.AccessToken) ? null : plugin;
            return new(name, configuration);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw ApiLoginException.From(e, name);
        }
    }

    /// <summary>A login with the service account of the pod that this process runs in.</summary>
    /// <exception cref="ApiLoginException">The process does not run in a pod, or the pod has no service
    /// account.</exception>
    public static ApiLogin ReadInCluster()
    {
        const string name = "the service account of this pod";
        try
        {
            if (!KubernetesClientConfiguration.IsInCluster())
                throw new ApiLoginException("this is not a pod, or it has none");
            var configuration = KubernetesClientConfiguration.InClusterConfig();
            configuration.TokenProvider = new ServiceAccountTokens(configuration.TokenProvider);
            return new(name, configuration);
        }
        catch (Exception e)
        {
            throw ApiLoginException.From(e, name);
        }
    }

    internal KubernetesClientConfiguration Configure(ApiClientOptions options)
    {
        _configuration.UserAgent = options.UserAgent;
        _configuration.HttpClientTimeout = options.ResponseTimeout;
        _configuration.FirstMessageHandlerSetup = handler =>
        {
            ServerTrust.Set(handler, _authorities);
            options.Connections(handler);
        };
        return _configuration;
    }

    private static void RequireContext(K8SConfiguration kubeconfig, string? context)
    {
        if (string.IsNullOrEmpty(context))
        {
            throw new ApiLoginException("it has no current context")
            {
                Cure = $"Name one of its contexts in the settings: {Kubeconfig.ContextsOf(kubeconfig)}.",
            };
        }

        if (Kubeconfig.ContextOf(kubeconfig, context) is null)
        {
            throw new ApiLoginException("this context is not in it")
            {
                Cure = $"Name one that is in it: {Kubeconfig.ContextsOf(kubeconfig)}. Or name another kubeconfig.",
            };
        }

        if (Kubeconfig.UserOf(kubeconfig, context)?.AuthProvider is { Name: "azure" or "gcp" } provider)
            throw new ApiLoginException(
                $"it asks for the auth-provider '{provider.Name}', which credential plugins have replaced");
    }
}
