namespace k8s;

public static partial class CustomObjectsOperationsExtensions
{
    public static Task<V1APIResourceList> GetAPIResourcesAsync(
        this ICustomObjectsOperations operations, string group, string version,
        CancellationToken cancellationToken = default) =>
        operations.GetAPIResourcesWithHttpMessagesAsync(group, version, null, cancellationToken).BodyAsync();

    public static Task<object> ListCustomObjectForAllNamespacesAsync(
        this ICustomObjectsOperations operations, string group, string version, string resourcePlural,
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ListCustomObjectForAllNamespacesWithHttpMessagesAsync(
            group, version, resourcePlural, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, timeoutSeconds, false, pretty, null, cancellationToken).BodyAsync();

    public static Task<T> ListCustomObjectForAllNamespacesAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string resourcePlural,
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ListCustomObjectForAllNamespacesWithHttpMessagesAsync<T>(
            group, version, resourcePlural, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, timeoutSeconds, false, pretty, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, object)> WatchListCustomObjectForAllNamespacesAsync(
        this ICustomObjectsOperations operations, string group, string version, string resourcePlural,
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListCustomObjectForAllNamespacesWithHttpMessagesAsync(
            group, version, resourcePlural, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, timeoutSeconds, true, pretty, null, cancellationToken)
            .EventsAsync<object, object>(onError, cancellationToken);

    public static Task<object> ListClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string plural,
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ListClusterCustomObjectWithHttpMessagesAsync(
            group, version, plural, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, timeoutSeconds, false, pretty, null, cancellationToken).BodyAsync();

    public static Task<T> ListClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string plural,
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ListClusterCustomObjectWithHttpMessagesAsync<T>(
            group, version, plural, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, timeoutSeconds, false, pretty, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, object)> WatchListClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string plural,
        bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListClusterCustomObjectWithHttpMessagesAsync(
            group, version, plural, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, timeoutSeconds, true, pretty, null, cancellationToken)
            .EventsAsync<object, object>(onError, cancellationToken);

    public static Task<object> CreateClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateClusterCustomObjectWithHttpMessagesAsync(
            body, group, version, plural, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<T> CreateClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateClusterCustomObjectWithHttpMessagesAsync<T>(
            body, group, version, plural, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<object> DeleteCollectionClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string plural,
        V1DeleteOptions body = null, string labelSelector = null, int? gracePeriodSeconds = null,
        bool? orphanDependents = null, string propagationPolicy = null, string dryRun = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionClusterCustomObjectWithHttpMessagesAsync(
            group, version, plural, body, labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy,
            dryRun, pretty, null, cancellationToken).BodyAsync();

    public static Task<T> DeleteCollectionClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string plural,
        V1DeleteOptions body = null, string labelSelector = null, int? gracePeriodSeconds = null,
        bool? orphanDependents = null, string propagationPolicy = null, string dryRun = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionClusterCustomObjectWithHttpMessagesAsync<T>(
            group, version, plural, body, labelSelector, gracePeriodSeconds, orphanDependents, propagationPolicy,
            dryRun, pretty, null, cancellationToken).BodyAsync();

    public static Task<object> ListNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedCustomObjectWithHttpMessagesAsync(
            group, version, namespaceParameter, plural, allowWatchBookmarks, continueParameter, fieldSelector,
            labelSelector, limit, resourceVersion, resourceVersionMatch, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<T> ListNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedCustomObjectWithHttpMessagesAsync<T>(
            group, version, namespaceParameter, plural, allowWatchBookmarks, continueParameter, fieldSelector,
            labelSelector, limit, resourceVersion, resourceVersionMatch, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, object)> WatchListNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, bool? allowWatchBookmarks = null, string continueParameter = null, string fieldSelector = null,
        string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, int? timeoutSeconds = null, bool? pretty = null,
        Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespacedCustomObjectWithHttpMessagesAsync(
            group, version, namespaceParameter, plural, allowWatchBookmarks, continueParameter, fieldSelector,
            labelSelector, limit, resourceVersion, resourceVersionMatch, timeoutSeconds, true, pretty, null,
            cancellationToken)
            .EventsAsync<object, object>(onError, cancellationToken);

    public static Task<object> CreateNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedCustomObjectWithHttpMessagesAsync(
            body, group, version, namespaceParameter, plural, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<T> CreateNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedCustomObjectWithHttpMessagesAsync<T>(
            body, group, version, namespaceParameter, plural, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<object> DeleteCollectionNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, V1DeleteOptions body = null, string labelSelector = null, int? gracePeriodSeconds = null,
        bool? orphanDependents = null, string propagationPolicy = null, string dryRun = null,
        string fieldSelector = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedCustomObjectWithHttpMessagesAsync(
            group, version, namespaceParameter, plural, body, labelSelector, gracePeriodSeconds, orphanDependents,
            propagationPolicy, dryRun, fieldSelector, pretty, null, cancellationToken).BodyAsync();

    public static Task<T> DeleteCollectionNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, V1DeleteOptions body = null, string labelSelector = null, int? gracePeriodSeconds = null,
        bool? orphanDependents = null, string propagationPolicy = null, string dryRun = null,
        string fieldSelector = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedCustomObjectWithHttpMessagesAsync<T>(
            group, version, namespaceParameter, plural, body, labelSelector, gracePeriodSeconds, orphanDependents,
            propagationPolicy, dryRun, fieldSelector, pretty, null, cancellationToken).BodyAsync();

    public static Task<object> GetClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string plural, string name,
        CancellationToken cancellationToken = default) =>
        operations.GetClusterCustomObjectWithHttpMessagesAsync(
            group, version, plural, name, null, cancellationToken).BodyAsync();

    public static Task<T> GetClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string plural, string name,
        CancellationToken cancellationToken = default) =>
        operations.GetClusterCustomObjectWithHttpMessagesAsync<T>(
            group, version, plural, name, null, cancellationToken).BodyAsync();

    public static Task<object> DeleteClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string plural, string name,
        V1DeleteOptions body = null, int? gracePeriodSeconds = null, bool? orphanDependents = null,
        string propagationPolicy = null, string dryRun = null, CancellationToken cancellationToken = default) =>
        operations.DeleteClusterCustomObjectWithHttpMessagesAsync(
            group, version, plural, name, body, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, null,
            cancellationToken).BodyAsync();

    public static Task<T> DeleteClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string plural, string name,
        V1DeleteOptions body = null, int? gracePeriodSeconds = null, bool? orphanDependents = null,
        string propagationPolicy = null, string dryRun = null, CancellationToken cancellationToken = default) =>
        operations.DeleteClusterCustomObjectWithHttpMessagesAsync<T>(
            group, version, plural, name, body, gracePeriodSeconds, orphanDependents, propagationPolicy, dryRun, null,
            cancellationToken).BodyAsync();

    public static Task<object> PatchClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchClusterCustomObjectWithHttpMessagesAsync(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<T> PatchClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchClusterCustomObjectWithHttpMessagesAsync<T>(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<object> ReplaceClusterCustomObjectAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceClusterCustomObjectWithHttpMessagesAsync(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<T> ReplaceClusterCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceClusterCustomObjectWithHttpMessagesAsync<T>(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<object> GetClusterCustomObjectStatusAsync(
        this ICustomObjectsOperations operations, string group, string version, string plural, string name,
        CancellationToken cancellationToken = default) =>
        operations.GetClusterCustomObjectStatusWithHttpMessagesAsync(
            group, version, plural, name, null, cancellationToken).BodyAsync();

    public static Task<T> GetClusterCustomObjectStatusAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string plural, string name,
        CancellationToken cancellationToken = default) =>
        operations.GetClusterCustomObjectStatusWithHttpMessagesAsync<T>(
            group, version, plural, name, null, cancellationToken).BodyAsync();

    public static Task<object> ReplaceClusterCustomObjectStatusAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceClusterCustomObjectStatusWithHttpMessagesAsync(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<T> ReplaceClusterCustomObjectStatusAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceClusterCustomObjectStatusWithHttpMessagesAsync<T>(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<object> PatchClusterCustomObjectStatusAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchClusterCustomObjectStatusWithHttpMessagesAsync(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<T> PatchClusterCustomObjectStatusAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string plural, string name,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchClusterCustomObjectStatusWithHttpMessagesAsync<T>(
            body, group, version, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<object> GetNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, string name, CancellationToken cancellationToken = default) =>
        operations.GetNamespacedCustomObjectWithHttpMessagesAsync(
            group, version, namespaceParameter, plural, name, null, cancellationToken).BodyAsync();

    public static Task<T> GetNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, string name, CancellationToken cancellationToken = default) =>
        operations.GetNamespacedCustomObjectWithHttpMessagesAsync<T>(
            group, version, namespaceParameter, plural, name, null, cancellationToken).BodyAsync();

    public static Task<object> DeleteNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, string name, V1DeleteOptions body = null, int? gracePeriodSeconds = null,
        bool? orphanDependents = null, string propagationPolicy = null, string dryRun = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedCustomObjectWithHttpMessagesAsync(
            group, version, namespaceParameter, plural, name, body, gracePeriodSeconds, orphanDependents,
            propagationPolicy, dryRun, null, cancellationToken).BodyAsync();

    public static Task<T> DeleteNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, string name, V1DeleteOptions body = null, int? gracePeriodSeconds = null,
        bool? orphanDependents = null, string propagationPolicy = null, string dryRun = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedCustomObjectWithHttpMessagesAsync<T>(
            group, version, namespaceParameter, plural, name, body, gracePeriodSeconds, orphanDependents,
            propagationPolicy, dryRun, null, cancellationToken).BodyAsync();

    public static Task<object> PatchNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? force = null, CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedCustomObjectWithHttpMessagesAsync(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<T> PatchNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? force = null, CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedCustomObjectWithHttpMessagesAsync<T>(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<object> ReplaceNamespacedCustomObjectAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedCustomObjectWithHttpMessagesAsync(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<T> ReplaceNamespacedCustomObjectAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedCustomObjectWithHttpMessagesAsync<T>(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<object> GetNamespacedCustomObjectStatusAsync(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, string name, CancellationToken cancellationToken = default) =>
        operations.GetNamespacedCustomObjectStatusWithHttpMessagesAsync(
            group, version, namespaceParameter, plural, name, null, cancellationToken).BodyAsync();

    public static Task<T> GetNamespacedCustomObjectStatusAsync<T>(
        this ICustomObjectsOperations operations, string group, string version, string namespaceParameter,
        string plural, string name, CancellationToken cancellationToken = default) =>
        operations.GetNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
            group, version, namespaceParameter, plural, name, null, cancellationToken).BodyAsync();

    public static Task<object> ReplaceNamespacedCustomObjectStatusAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedCustomObjectStatusWithHttpMessagesAsync(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<T> ReplaceNamespacedCustomObjectStatusAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, null,
            cancellationToken).BodyAsync();

    public static Task<object> PatchNamespacedCustomObjectStatusAsync(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? force = null, CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedCustomObjectStatusWithHttpMessagesAsync(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();

    public static Task<T> PatchNamespacedCustomObjectStatusAsync<T>(
        this ICustomObjectsOperations operations, object body, string group, string version, string namespaceParameter,
        string plural, string name, string dryRun = null, string fieldManager = null, string fieldValidation = null,
        bool? force = null, CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedCustomObjectStatusWithHttpMessagesAsync<T>(
            body, group, version, namespaceParameter, plural, name, dryRun, fieldManager, fieldValidation, force, null,
            cancellationToken).BodyAsync();
}
