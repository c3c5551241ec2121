namespace k8s;

public static partial class AuthorizationV1OperationsExtensions
{
    public static Task<V1SelfSubjectAccessReview> CreateSelfSubjectAccessReviewAsync(
        this IAuthorizationV1Operations operations, V1SelfSubjectAccessReview body, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateSelfSubjectAccessReviewWithHttpMessagesAsync(
            body, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1SelfSubjectRulesReview> CreateSelfSubjectRulesReviewAsync(
        this IAuthorizationV1Operations operations, V1SelfSubjectRulesReview body, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateSelfSubjectRulesReviewWithHttpMessagesAsync(
            body, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();
}
