namespace k8s;

/// <summary>The API groups that the server has.</summary>
public partial interface IApisOperations
{
    Task<HttpOperationResponse<V1APIGroupList>> GetAPIVersionsWithHttpMessagesAsync(
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);
}
