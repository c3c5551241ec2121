namespace k8s;

/// <summary>The definitions of custom resources.</summary>
public partial interface IApiextensionsV1Operations
{
    Task<HttpOperationResponse<V1Status>> DeleteCollectionCustomResourceDefinitionWithHttpMessagesAsync(
        V1DeleteOptions body = null, string continueParameter = null, string dryRun = null, string fieldSelector = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        string labelSelector = null, int? limit = null, bool? orphanDependents = null, string propagationPolicy = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1CustomResourceDefinitionList>> ListCustomResourceDefinitionWithHttpMessagesAsync(
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? watch = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1CustomResourceDefinition>> CreateCustomResourceDefinitionWithHttpMessagesAsync(
        V1CustomResourceDefinition body, string dryRun = null, string fieldManager = null,
        string fieldValidation = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1Status>> DeleteCustomResourceDefinitionWithHttpMessagesAsync(
        string name, V1DeleteOptions body = null, string dryRun = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, bool? orphanDependents = null,
        string propagationPolicy = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1CustomResourceDefinition>> ReadCustomResourceDefinitionWithHttpMessagesAsync(
        string name, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1CustomResourceDefinition>> PatchCustomResourceDefinitionWithHttpMessagesAsync(
        V1Patch body, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? force = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<V1CustomResourceDefinition>> ReplaceCustomResourceDefinitionWithHttpMessagesAsync(
        V1CustomResourceDefinition body, string name, string dryRun = null, string fieldManager = null,
        string fieldValidation = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);
}
