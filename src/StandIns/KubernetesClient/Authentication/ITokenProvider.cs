using System.Net.Http.Headers;

namespace k8s.Authentication;

public interface ITokenProvider
{
    Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken);
}
