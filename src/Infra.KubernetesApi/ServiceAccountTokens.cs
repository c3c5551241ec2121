using System.Net.Http.Headers;
using k8s.Authentication;

namespace Infra.KubernetesApi;

/// <summary>
/// The client reads the token's file anew every minute; a file that cannot be read then is no end of the process.
/// </summary>
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
