using System.Security.Cryptography.X509Certificates;
using k8s;
using k8s.KubeConfigModels;

namespace Infra.KubernetesApi;

/// <summary>Where an API server is, which authorities speak for it, and who we are to it.</summary>
public sealed class ApiLogin
{
    private readonly KubernetesClientConfiguration _configuration;
    private readonly X509Certificate2Collection? _authorities;

    private ApiLogin(string name, KubernetesClientConfiguration configuration)
    {
        (Name, _configuration, _authorities) = (name, configuration, configuration.SslCaCerts);
        // Told of authorities, the client would check the server's certificate itself, and not its name.
        configuration.SslCaCerts = null;
    }

    /// <summary>The namespace that the kubeconfig's context or the pod has.</summary>
    public string? Namespace => _configuration.Namespace?.Trim();

    /// <summary>What it is called in messages.</summary>
    internal string Name { get; }

    internal string? ServerName => _configuration.TlsServerName;

    /// <param name="server">The URL of the API server.</param>
    /// <param name="authorities">PEM text; null: the system's authorities.</param>
    /// <param name="identity">Who we are.</param>
    /// <param name="serverName">The name that the server's certificate is for, where that is not its host.</param>
    /// <exception cref="ApiLoginException">The authorities cannot be read.</exception>
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
            identity.Enter(configuration);
            return new(name, configuration);
        }
        catch (Exception e)
        {
            throw ApiLoginException.From(e, name);
        }
    }

    /// <summary>
    /// By a kubeconfig, whose credential plugin is run; by the pod's service account where there is no kubeconfig.
    /// </summary>
    /// <param name="kubeconfig">Where it is.</param>
    /// <param name="context">One of its contexts; null: its current one.</param>
    /// <param name="plugins">How a credential plugin is run.</param>
    /// <param name="cancellation">Ends the plugin, too.</param>
    /// <exception cref="ApiLoginException">It gives no login.</exception>
    public static async Task<ApiLogin> ReadAsync(
        Kubeconfig kubeconfig, string? context, PluginOptions plugins, CancellationToken cancellation)
    {
        if (kubeconfig.IsMissing && context is null && KubernetesClientConfiguration.IsInCluster())
            return ReadInCluster();
        var name = kubeconfig.Called(context);
        try
        {
            var read = kubeconfig.Read();
            context ??= read.CurrentContext;
            name = kubeconfig.Called(context);
            RequireContext(read, context);
            var plugin = CredentialPlugin.Take(read, context, plugins);
            if (plugin is not null) await plugin.LogInAsync(read, context, cancellation);
            var configuration = KubernetesClientConfiguration.BuildConfigFromConfigObject(read, context);
            // The client's own providers run a plugin once more, and renew a token through connections without bounds.
            configuration.TokenProvider = string.IsNullOrEmpty(configuration.AccessToken) ? null : plugin;
            return new(name, configuration);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw ApiLoginException.From(e, name);
        }
    }

    /// <summary>By the service account of the pod that this process is in.</summary>
    /// <exception cref="ApiLoginException">This is no pod, or it has no service account.</exception>
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
        _configuration.HttpClientTimeout = options.AnswerTime;
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
