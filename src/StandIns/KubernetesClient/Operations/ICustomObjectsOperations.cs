namespace k8s;

/// <summary>Objects of any kind.</summary>
public partial interface ICustomObjectsOperations
{
    Task<HttpOperationResponse<V1APIResourceList>> GetAPIResourcesWithHttpMessagesAsync(
        string group, string version, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ListCustomObjectForAllNamespacesWithHttpMessagesAsync(
        string group, string version, string resourcePlural, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, int? timeoutSeconds = null,
        bool? watch = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ListCustomObjectForAllNamespacesWithHttpMessagesAsync<T>(
        string group, string version, string resourcePlural, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, int? timeoutSeconds = null,
        bool? watch = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ListClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? watch = null, bool? pretty = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ListClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? watch = null, bool? pretty = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> CreateClusterCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string plural, string dryRun = null, string fieldManager = null,
        string fieldValidation = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> CreateClusterCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string dryRun = null, string fieldManager = null,
        string fieldValidation = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> DeleteCollectionClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, V1DeleteOptions body = null, string labelSelector = null,
        int? gracePeriodSeconds = null, bool? orphanDependents = null, string propagationPolicy = null,
        string dryRun = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> DeleteCollectionClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, V1DeleteOptions body = null, string labelSelector = null,
        int? gracePeriodSeconds = null, bool? orphanDependents = null, string propagationPolicy = null,
        string dryRun = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ListNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, int? timeoutSeconds = null,
        bool? watch = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ListNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, int? timeoutSeconds = null,
        bool? watch = null, bool? pretty = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> CreateNamespacedCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> CreateNamespacedCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> DeleteCollectionNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, V1DeleteOptions body = null,
        string labelSelector = null, int? gracePeriodSeconds = null, bool? orphanDependents = null,
        string propagationPolicy = null, string dryRun = null, string fieldSelector = null, bool? pretty = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> DeleteCollectionNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, V1DeleteOptions body = null,
        string labelSelector = null, int? gracePeriodSeconds = null, bool? orphanDependents = null,
        string propagationPolicy = null, string dryRun = null, string fieldSelector = null, bool? pretty = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> GetClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, string name, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> GetClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, string name, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> DeleteClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, string name, V1DeleteOptions body = null,
        int? gracePeriodSeconds = null, bool? orphanDependents = null, string propagationPolicy = null,
        string dryRun = null, CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> DeleteClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, string name, V1DeleteOptions body = null,
        int? gracePeriodSeconds = null, bool? orphanDependents = null, string propagationPolicy = null,
        string dryRun = null, CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> PatchClusterCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> PatchClusterCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ReplaceClusterCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ReplaceClusterCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> GetClusterCustomObjectStatusWithHttpMessagesAsync(
        string group, string version, string plural, string name, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> GetClusterCustomObjectStatusWithHttpMessagesAsync<T>(
        string group, string version, string plural, string name, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ReplaceClusterCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ReplaceClusterCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> PatchClusterCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> PatchClusterCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> GetNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> GetNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> DeleteNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, string name,
        V1DeleteOptions body = null, int? gracePeriodSeconds = null, bool? orphanDependents = null,
        string propagationPolicy = null, string dryRun = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> DeleteNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, string name,
        V1DeleteOptions body = null, int? gracePeriodSeconds = null, bool? orphanDependents = null,
        string propagationPolicy = null, string dryRun = null, CustomHeaders customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> PatchNamespacedCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> PatchNamespacedCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ReplaceNamespacedCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ReplaceNamespacedCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> GetNamespacedCustomObjectStatusWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> GetNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> ReplaceNamespacedCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> ReplaceNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> PatchNamespacedCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<T>> PatchNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CustomHeaders customHeaders = null, CancellationToken cancellationToken = default);
}
