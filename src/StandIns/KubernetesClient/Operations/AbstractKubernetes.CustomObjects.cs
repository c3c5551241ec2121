namespace k8s;

public abstract partial class AbstractKubernetes : ICustomObjectsOperations
{
    public ICustomObjectsOperations CustomObjects => this;

    Task<HttpOperationResponse<V1APIResourceList>> ICustomObjectsOperations.GetAPIResourcesWithHttpMessagesAsync(
        string group, string version, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1APIResourceList>(
            HttpMethod.Get, Custom(group, version), Query.None, null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.ListCustomObjectForAllNamespacesWithHttpMessagesAsync(
        string group, string version, string resourcePlural, bool? allowWatchBookmarks, string continueParameter,
        string fieldSelector, string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, resourcePlural),
            Query.ListCustom(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ListCustomObjectForAllNamespacesWithHttpMessagesAsync<T>(
        string group, string version, string resourcePlural, bool? allowWatchBookmarks, string continueParameter,
        string fieldSelector, string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, resourcePlural),
            Query.ListCustom(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.ListClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, bool? allowWatchBookmarks, string continueParameter,
        string fieldSelector, string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, plural),
            Query.ListCustom(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ListClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, bool? allowWatchBookmarks, string continueParameter,
        string fieldSelector, string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, plural),
            Query.ListCustom(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.CreateClusterCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string plural, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Post, Custom(group, version, plural), Query.Write(dryRun, fieldManager, fieldValidation, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.CreateClusterCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Post, Custom(group, version, plural), Query.Write(dryRun, fieldManager, fieldValidation, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>>
        ICustomObjectsOperations.DeleteCollectionClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, V1DeleteOptions body, string labelSelector,
        int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Delete, Custom(group, version, plural),
            Query.DeleteCustomCollection(
                labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.DeleteCollectionClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, V1DeleteOptions body, string labelSelector,
        int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Delete, Custom(group, version, plural),
            Query.DeleteCustomCollection(
                labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.ListNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, bool? allowWatchBookmarks,
        string continueParameter, string fieldSelector, string labelSelector, int? limit, string resourceVersion,
        string resourceVersionMatch, int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, "namespaces", namespaceParameter, plural),
            Query.ListCustom(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ListNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, bool? allowWatchBookmarks,
        string continueParameter, string fieldSelector, string labelSelector, int? limit, string resourceVersion,
        string resourceVersionMatch, int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, "namespaces", namespaceParameter, plural),
            Query.ListCustom(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.CreateNamespacedCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string dryRun,
        string fieldManager, string fieldValidation, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Post, Custom(group, version, "namespaces", namespaceParameter, plural),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.CreateNamespacedCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string dryRun,
        string fieldManager, string fieldValidation, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Post, Custom(group, version, "namespaces", namespaceParameter, plural),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>>
        ICustomObjectsOperations.DeleteCollectionNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, V1DeleteOptions body,
        string labelSelector, int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun,
        string fieldSelector, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Delete, Custom(group, version, "namespaces", namespaceParameter, plural),
            Query.DeleteCustomCollection(
                labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, fieldSelector, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>>
        ICustomObjectsOperations.DeleteCollectionNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, V1DeleteOptions body,
        string labelSelector, int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun,
        string fieldSelector, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Delete, Custom(group, version, "namespaces", namespaceParameter, plural),
            Query.DeleteCustomCollection(
                labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, fieldSelector, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.GetClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, string name, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, plural, name), Query.None, null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.GetClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, string name, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, plural, name), Query.None, null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.DeleteClusterCustomObjectWithHttpMessagesAsync(
        string group, string version, string plural, string name, V1DeleteOptions body, int? gracePeriodSeconds,
        bool? orphanDependents, string propagationPolicy, string dryRun, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Delete, Custom(group, version, plural, name),
            Query.DeleteCustom(gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.DeleteClusterCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string plural, string name, V1DeleteOptions body, int? gracePeriodSeconds,
        bool? orphanDependents, string propagationPolicy, string dryRun, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Delete, Custom(group, version, plural, name),
            Query.DeleteCustom(gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.PatchClusterCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, bool? force, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Patch, Custom(group, version, plural, name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.PatchClusterCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, bool? force, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Patch, Custom(group, version, plural, name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.ReplaceClusterCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Put, Custom(group, version, plural, name), Query.Write(dryRun, fieldManager, fieldValidation),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ReplaceClusterCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Put, Custom(group, version, plural, name), Query.Write(dryRun, fieldManager, fieldValidation),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.GetClusterCustomObjectStatusWithHttpMessagesAsync(
        string group, string version, string plural, string name, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, plural, name, "status"), Query.None, null, customHeaders,
            cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.GetClusterCustomObjectStatusWithHttpMessagesAsync<T>(
        string group, string version, string plural, string name, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, plural, name, "status"), Query.None, null, customHeaders,
            cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.ReplaceClusterCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Put, Custom(group, version, plural, name, "status"),
            Query.Write(dryRun, fieldManager, fieldValidation), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ReplaceClusterCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Put, Custom(group, version, plural, name, "status"),
            Query.Write(dryRun, fieldManager, fieldValidation), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.PatchClusterCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, bool? force, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Patch, Custom(group, version, plural, name, "status"),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.PatchClusterCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string plural, string name, string dryRun, string fieldManager,
        string fieldValidation, bool? force, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Patch, Custom(group, version, plural, name, "status"),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.GetNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, "namespaces", namespaceParameter, plural, name), Query.None, null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.GetNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, "namespaces", namespaceParameter, plural, name), Query.None, null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.DeleteNamespacedCustomObjectWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, string name, V1DeleteOptions body,
        int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Delete, Custom(group, version, "namespaces", namespaceParameter, plural, name),
            Query.DeleteCustom(gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.DeleteNamespacedCustomObjectWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, string name, V1DeleteOptions body,
        int? gracePeriodSeconds, bool? orphanDependents, string propagationPolicy, string dryRun,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Delete, Custom(group, version, "namespaces", namespaceParameter, plural, name),
            Query.DeleteCustom(gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.PatchNamespacedCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, bool? force, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Patch, Custom(group, version, "namespaces", namespaceParameter, plural, name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.PatchNamespacedCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, bool? force, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Patch, Custom(group, version, "namespaces", namespaceParameter, plural, name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.ReplaceNamespacedCustomObjectWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Put, Custom(group, version, "namespaces", namespaceParameter, plural, name),
            Query.Write(dryRun, fieldManager, fieldValidation), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ReplaceNamespacedCustomObjectWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Put, Custom(group, version, "namespaces", namespaceParameter, plural, name),
            Query.Write(dryRun, fieldManager, fieldValidation), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.GetNamespacedCustomObjectStatusWithHttpMessagesAsync(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Get, Custom(group, version, "namespaces", namespaceParameter, plural, name, "status"),
            Query.None, null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.GetNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
        string group, string version, string namespaceParameter, string plural, string name,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Get, Custom(group, version, "namespaces", namespaceParameter, plural, name, "status"),
            Query.None, null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>>
        ICustomObjectsOperations.ReplaceNamespacedCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Put, Custom(group, version, "namespaces", namespaceParameter, plural, name, "status"),
            Query.Write(dryRun, fieldManager, fieldValidation), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.ReplaceNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Put, Custom(group, version, "namespaces", namespaceParameter, plural, name, "status"),
            Query.Write(dryRun, fieldManager, fieldValidation), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<object>> ICustomObjectsOperations.PatchNamespacedCustomObjectStatusWithHttpMessagesAsync(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, bool? force, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<object>(
            HttpMethod.Patch, Custom(group, version, "namespaces", namespaceParameter, plural, name, "status"),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<T>> ICustomObjectsOperations.PatchNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
        object body, string group, string version, string namespaceParameter, string plural, string name, string dryRun,
        string fieldManager, string fieldValidation, bool? force, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<T>(
            HttpMethod.Patch, Custom(group, version, "namespaces", namespaceParameter, plural, name, "status"),
            Query.Patch(dryRun, fieldManager, fieldValidation, force), body, customHeaders, cancellationToken);
}
