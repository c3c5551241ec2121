namespace k8s;

/// <summary>The server's release.</summary>
public partial interface IVersionOperations
{
    Task<HttpOperationResponse<VersionInfo>> GetCodeWithHttpMessagesAsync(
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);
}
