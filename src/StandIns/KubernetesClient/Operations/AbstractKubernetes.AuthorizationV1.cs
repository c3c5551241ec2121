namespace k8s;

public abstract partial class AbstractKubernetes : IAuthorizationV1Operations
{
    public IAuthorizationV1Operations AuthorizationV1 => this;

    Task<HttpOperationResponse<V1SelfSubjectAccessReview>>
        IAuthorizationV1Operations.CreateSelfSubjectAccessReviewWithHttpMessagesAsync(
        V1SelfSubjectAccessReview body, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1SelfSubjectAccessReview>(
            HttpMethod.Post, Authorization("selfsubjectaccessreviews"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1SelfSubjectRulesReview>>
        IAuthorizationV1Operations.CreateSelfSubjectRulesReviewWithHttpMessagesAsync(
        V1SelfSubjectRulesReview body, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1SelfSubjectRulesReview>(
            HttpMethod.Post, Authorization("selfsubjectrulesreviews"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);
}
