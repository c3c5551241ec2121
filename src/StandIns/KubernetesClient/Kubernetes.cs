using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s.Authentication;
using k8s.Exceptions;

namespace k8s;

public partial class Kubernetes : AbstractKubernetes, IKubernetes
{
    private readonly JsonSerializerOptions _json;
    private readonly string _tlsServerName;
    private readonly bool _disableHttp2;
    private readonly X509Certificate2Collection _authorities;
    private readonly X509Certificate2 _clientCertificate;

    public Kubernetes(KubernetesClientConfiguration config, params DelegatingHandler[] handlers)
    {
        BaseUri = HostOf(config);
        _json = config.JsonSerializerOptions;
        _tlsServerName = config.TlsServerName;
        _disableHttp2 = config.DisableHttp2;
        _authorities = config.SslCaCerts is { } authorities ? [.. authorities.Select(CopyOf)] : null;
        _clientCertificate = ClientCertificate.Of(config);
        HttpClientTimeout = config.HttpClientTimeout;
        Credentials = CreateCredentials(config);
        HttpClient = new(Chained(handlers ?? [], FirstHandler(config))) { Timeout = Timeout.InfiniteTimeSpan };
        if (!string.IsNullOrWhiteSpace(config.UserAgent))
            HttpClient.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", config.UserAgent);
    }

    public Uri BaseUri
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.AbsoluteUri.EndsWith('/') ? value : new(value.AbsoluteUri + "/");
        }
    }

    public ServiceClientCredentials Credentials { get; }

    public HttpClient HttpClient { get; protected set; }

    public static ServiceClientCredentials CreateCredentials(KubernetesClientConfiguration config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.TokenProvider is { } provider) return new TokenCredentials(provider);
        if (!string.IsNullOrEmpty(config.AccessToken)) return new TokenCredentials(config.AccessToken);
        return string.IsNullOrEmpty(config.Username)
            ? null
            : new BasicAuthenticationCredentials { UserName = config.Username, Password = config.Password };
    }

    /// <summary>Whether a certificate that the system doesn't trust leads to one of these authorities.</summary>
    public static bool CertificateValidationCallBack(
        object sender, X509Certificate2Collection caCerts, X509Certificate certificate, X509Chain chain,
        SslPolicyErrors sslPolicyErrors)
    {
        ArgumentNullException.ThrowIfNull(caCerts);
        ArgumentNullException.ThrowIfNull(chain);
        if (sslPolicyErrors is SslPolicyErrors.None) return true;
        if (sslPolicyErrors is not SslPolicyErrors.RemoteCertificateChainErrors) return false;

        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(caCerts);
        return chain.Build((X509Certificate2)certificate);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        HttpClient?.Dispose();
        HttpClient = null;
        _clientCertificate?.Dispose();
        foreach (var authority in _authorities ?? []) authority.Dispose();
    }

    protected override async Task<HttpOperationResponse<T>> CreateResultAsync<T>(
        HttpRequestMessage httpRequest, HttpResponseMessage httpResponse, bool? watch,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        if (watch == true) return new WatchResponse<T> { Request = httpRequest, Response = httpResponse };
        var result = new HttpOperationResponse<T> { Request = httpRequest, Response = httpResponse };
        try
        {
            var content = await httpResponse.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            result.Body = await JsonSerializer.DeserializeAsync<T>(content, _json, cancellationToken)
                .ConfigureAwait(false);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    protected override Task<HttpResponseMessage> SendRequest<T>(
        string relativeUri, HttpMethod method, CustomHeaders customHeaders, T body,
        CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, new Uri(BaseUri, relativeUri));
        if (!_disableHttp2) request.Version = HttpVersion.Version20;
        foreach (var (name, values) in customHeaders ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }

        if (body is null) return SendRequestRaw("", request, cancellationToken);
        var text = KubernetesJson.Serialize(body, _json);
        request.Content = new StringContent(text, Encoding.UTF8, GetHeader(body));
        return SendRequestRaw(text, request, cancellationToken);
    }

    protected virtual async Task<HttpResponseMessage> SendRequestRaw(
        string requestContent, HttpRequestMessage httpRequest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        if (Credentials is { } credentials)
            await credentials.ProcessHttpRequestAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        // The handler takes the name that it asks for and verifies from this header.
        if (!string.IsNullOrWhiteSpace(_tlsServerName)) httpRequest.Headers.Host = _tlsServerName;

        var response = await HttpClient
            .SendAsync(httpRequest, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        if (response.IsSuccessStatusCode) return response;
        using (httpRequest)
        using (response)
            throw await FailureAsync(requestContent, httpRequest, response, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HttpOperationException> FailureAsync(
        string requestContent, HttpRequestMessage request, HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new($"Operation returned an invalid status code '{response.StatusCode}', response body {content}")
        {
            Request = new(request, requestContent),
            Response = new(response, content),
        };
    }

    private static Uri HostOf(KubernetesClientConfiguration config)
    {
        if (config is null) throw new KubeConfigException("KubeConfig must be provided");
        if (string.IsNullOrWhiteSpace(config.Host)) throw new KubeConfigException("Host url must be set");
        return Uri.TryCreate(config.Host, UriKind.Absolute, out var host)
            ? host
            : throw new KubeConfigException("Bad host url");
    }

    private static X509Certificate2 CopyOf(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadCertificate(certificate.RawDataMemory.Span);

    private SocketsHttpHandler FirstHandler(KubernetesClientConfiguration config)
    {
        var handler = new SocketsHttpHandler
        {
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            KeepAlivePingDelay = TimeSpan.FromMinutes(3),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
            EnableMultipleHttp2Connections = true,
        };
        config.FirstMessageHandlerSetup?.Invoke(handler);
        if (BaseUri.Scheme == Uri.UriSchemeHttps) Trust(handler.SslOptions, config.SkipTlsVerify);
        if (_clientCertificate is not null)
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => _clientCertificate;
        return handler;
    }

    private void Trust(SslClientAuthenticationOptions options, bool everything)
    {
        if (everything)
#pragma warning disable CA5359 // It's what insecure-skip-tls-verify says.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        else if (_authorities is not null)
            options.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
                CertificateValidationCallBack(sender, _authorities, certificate, chain, errors);
    }

    private static HttpMessageHandler Chained(DelegatingHandler[] handlers, HttpMessageHandler first) =>
        handlers.Reverse().Aggregate(first, (inner, handler) =>
        {
            Innermost(handler).InnerHandler = inner;
            return handler;
        });

    private static DelegatingHandler Innermost(DelegatingHandler handler) =>
        handler.InnerHandler is DelegatingHandler inner ? Innermost(inner) : handler;
}
