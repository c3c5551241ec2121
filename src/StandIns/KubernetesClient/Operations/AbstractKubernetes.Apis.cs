namespace k8s;

public abstract partial class AbstractKubernetes : IApisOperations
{
    public IApisOperations Apis => this;

    Task<HttpOperationResponse<V1APIGroupList>> IApisOperations.GetAPIVersionsWithHttpMessagesAsync(
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1APIGroupList>(HttpMethod.Get, "apis/", Query.None, null, customHeaders, cancellationToken);
}
