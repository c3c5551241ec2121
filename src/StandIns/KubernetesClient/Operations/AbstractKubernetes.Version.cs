namespace k8s;

public abstract partial class AbstractKubernetes : IVersionOperations
{
    public IVersionOperations Version => this;

    Task<HttpOperationResponse<VersionInfo>> IVersionOperations.GetCodeWithHttpMessagesAsync(
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<VersionInfo>(HttpMethod.Get, "version/", Query.None, null, customHeaders, cancellationToken);
}
