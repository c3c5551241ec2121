namespace k8s;

public static partial class RbacAuthorizationV1OperationsExtensions
{
    public static Task<V1Status> DeleteCollectionClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1DeleteOptions body = null, string continueParameter = null,
        string dryRun = null, string fieldSelector = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, string labelSelector = null, int? limit = null,
        bool? orphanDependents = null, string propagationPolicy = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionClusterRoleBindingWithHttpMessagesAsync(
            body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ClusterRoleBindingList> ListClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListClusterRoleBindingWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1ClusterRoleBinding)> WatchListClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListClusterRoleBindingWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null, cancellationToken)
            .EventsAsync<V1ClusterRoleBinding, V1ClusterRoleBindingList>(onError, cancellationToken);

    public static Task<V1ClusterRoleBinding> CreateClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1ClusterRoleBinding body, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateClusterRoleBindingWithHttpMessagesAsync(
            body, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string name, V1DeleteOptions body = null, string dryRun = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        bool? orphanDependents = null, string propagationPolicy = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteClusterRoleBindingWithHttpMessagesAsync(
            name, body, dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
            propagationPolicy, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ClusterRoleBinding> ReadClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string name, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadClusterRoleBindingWithHttpMessagesAsync(name, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ClusterRoleBinding> PatchClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1Patch body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchClusterRoleBindingWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, force, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ClusterRoleBinding> ReplaceClusterRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1ClusterRoleBinding body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceClusterRoleBindingWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteCollectionClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1DeleteOptions body = null, string continueParameter = null,
        string dryRun = null, string fieldSelector = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, string labelSelector = null, int? limit = null,
        bool? orphanDependents = null, string propagationPolicy = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionClusterRoleWithHttpMessagesAsync(
            body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ClusterRoleList> ListClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListClusterRoleWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1ClusterRole)> WatchListClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListClusterRoleWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null, cancellationToken)
            .EventsAsync<V1ClusterRole, V1ClusterRoleList>(onError, cancellationToken);

    public static Task<V1ClusterRole> CreateClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1ClusterRole body, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateClusterRoleWithHttpMessagesAsync(
            body, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, string name, V1DeleteOptions body = null, string dryRun = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        bool? orphanDependents = null, string propagationPolicy = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteClusterRoleWithHttpMessagesAsync(
            name, body, dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
            propagationPolicy, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ClusterRole> ReadClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, string name, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadClusterRoleWithHttpMessagesAsync(name, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ClusterRole> PatchClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1Patch body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchClusterRoleWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, force, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ClusterRole> ReplaceClusterRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1ClusterRole body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceClusterRoleWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1RoleBindingList> ListRoleBindingForAllNamespacesAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        bool? pretty = null, string resourceVersion = null, string resourceVersionMatch = null,
        bool? sendInitialEvents = null, int? timeoutSeconds = null, CancellationToken cancellationToken = default) =>
        operations.ListRoleBindingForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1RoleBinding)> WatchListRoleBindingForAllNamespacesAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        bool? pretty = null, string resourceVersion = null, string resourceVersionMatch = null,
        bool? sendInitialEvents = null, int? timeoutSeconds = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListRoleBindingForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, null, cancellationToken)
            .EventsAsync<V1RoleBinding, V1RoleBindingList>(onError, cancellationToken);

    public static Task<V1Status> DeleteCollectionNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string namespaceParameter, V1DeleteOptions body = null,
        string continueParameter = null, string dryRun = null, string fieldSelector = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        string labelSelector = null, int? limit = null, bool? orphanDependents = null, string propagationPolicy = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedRoleBindingWithHttpMessagesAsync(
            namespaceParameter, body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1RoleBindingList> ListNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespacedRoleBindingWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1RoleBinding)> WatchListNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedRoleBindingWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null,
            cancellationToken)
            .EventsAsync<V1RoleBinding, V1RoleBindingList>(onError, cancellationToken);

    public static Task<V1RoleBinding> CreateNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1RoleBinding body, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedRoleBindingWithHttpMessagesAsync(
            body, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string name, string namespaceParameter,
        V1DeleteOptions body = null, string dryRun = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, bool? orphanDependents = null,
        string propagationPolicy = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedRoleBindingWithHttpMessagesAsync(
            name, namespaceParameter, body, dryRun, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents, propagationPolicy, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1RoleBinding> ReadNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, string name, string namespaceParameter, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadNamespacedRoleBindingWithHttpMessagesAsync(
            name, namespaceParameter, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1RoleBinding> PatchNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1Patch body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedRoleBindingWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, force, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1RoleBinding> ReplaceNamespacedRoleBindingAsync(
        this IRbacAuthorizationV1Operations operations, V1RoleBinding body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedRoleBindingWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1RoleList> ListRoleForAllNamespacesAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        bool? pretty = null, string resourceVersion = null, string resourceVersionMatch = null,
        bool? sendInitialEvents = null, int? timeoutSeconds = null, CancellationToken cancellationToken = default) =>
        operations.ListRoleForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1Role)> WatchListRoleForAllNamespacesAsync(
        this IRbacAuthorizationV1Operations operations, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        bool? pretty = null, string resourceVersion = null, string resourceVersionMatch = null,
        bool? sendInitialEvents = null, int? timeoutSeconds = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListRoleForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, null, cancellationToken)
            .EventsAsync<V1Role, V1RoleList>(onError, cancellationToken);

    public static Task<V1Status> DeleteCollectionNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, string namespaceParameter, V1DeleteOptions body = null,
        string continueParameter = null, string dryRun = null, string fieldSelector = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        string labelSelector = null, int? limit = null, bool? orphanDependents = null, string propagationPolicy = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedRoleWithHttpMessagesAsync(
            namespaceParameter, body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1RoleList> ListNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespacedRoleWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1Role)> WatchListNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedRoleWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null,
            cancellationToken)
            .EventsAsync<V1Role, V1RoleList>(onError, cancellationToken);

    public static Task<V1Role> CreateNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1Role body, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedRoleWithHttpMessagesAsync(
            body, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, string name, string namespaceParameter,
        V1DeleteOptions body = null, string dryRun = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, bool? orphanDependents = null,
        string propagationPolicy = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedRoleWithHttpMessagesAsync(
            name, namespaceParameter, body, dryRun, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents, propagationPolicy, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Role> ReadNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, string name, string namespaceParameter, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadNamespacedRoleWithHttpMessagesAsync(
            name, namespaceParameter, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Role> PatchNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1Patch body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? force = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedRoleWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, force, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Role> ReplaceNamespacedRoleAsync(
        this IRbacAuthorizationV1Operations operations, V1Role body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedRoleWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();
}
