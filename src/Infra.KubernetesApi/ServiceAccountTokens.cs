using System.Net.Http.Headers;
using k8s.Authentication;

namespace Infra.KubernetesApi;

/// <summary>The client rereads the token's file every minute. If that fails, only the request fails.</summary>
internal sealed class ServiceAccountTokens(ITokenProvider file) : ITokenProvider
{
    public async Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await file.GetAuthenticationHeaderAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new ApiLoginException(
                $"the service account's token cannot be read ({(e.InnerException ?? e).GetType().Name})");
        }
    }
}
