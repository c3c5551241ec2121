namespace k8s.Authentication;

public class TokenCredentials : ServiceClientCredentials
{
    public TokenCredentials(string token)
        : this(token, "Bearer")
    {
    }

    public TokenCredentials(string token, string tokenType)
        : this(new StringTokenProvider(Given(token, nameof(token)), Given(tokenType, nameof(tokenType))))
    {
    }

    public TokenCredentials(ITokenProvider tokenProvider)
    {
        ArgumentNullException.ThrowIfNull(tokenProvider);
        TokenProvider = tokenProvider;
    }

    public TokenCredentials(ITokenProvider tokenProvider, string tenantId, string callerId)
        : this(tokenProvider)
    {
        TenantId = tenantId;
        CallerId = callerId;
    }

    public string TenantId { get; }

    public string CallerId { get; }

    protected ITokenProvider TokenProvider { get; }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = await TokenProvider.GetAuthenticationHeaderAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    private static string Given(string value, string name) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentNullException(name) : value;
}
