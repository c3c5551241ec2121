namespace k8s;

/// <summary>What the caller may do.</summary>
public partial interface IAuthorizationV1Operations
{
    Task<HttpOperationResponse<V1SelfSubjectAccessReview>> CreateSelfSubjectAccessReviewWithHttpMessagesAsync(
        V1SelfSubjectAccessReview body, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? pretty = null, CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1SelfSubjectRulesReview>> CreateSelfSubjectRulesReviewWithHttpMessagesAsync(
        V1SelfSubjectRulesReview body, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? pretty = null, CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);
}
