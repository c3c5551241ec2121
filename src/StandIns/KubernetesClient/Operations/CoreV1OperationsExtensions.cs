namespace k8s;

public static partial class CoreV1OperationsExtensions
{
    public static Task<V1SecretList> ListSecretForAllNamespacesAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, bool? pretty = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, CancellationToken cancellationToken = default) =>
        operations.ListSecretForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1Secret)> WatchListSecretForAllNamespacesAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, bool? pretty = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListSecretForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, null, cancellationToken)
            .EventsAsync<V1Secret, V1SecretList>(onError, cancellationToken);

    public static Task<V1Status> DeleteCollectionNamespacedSecretAsync(
        this ICoreV1Operations operations, string namespaceParameter, V1DeleteOptions body = null,
        string continueParameter = null, string dryRun = null, string fieldSelector = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        string labelSelector = null, int? limit = null, bool? orphanDependents = null, string propagationPolicy = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedSecretWithHttpMessagesAsync(
            namespaceParameter, body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1SecretList> ListNamespacedSecretAsync(
        this ICoreV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespacedSecretWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1Secret)> WatchListNamespacedSecretAsync(
        this ICoreV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedSecretWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null,
            cancellationToken)
            .EventsAsync<V1Secret, V1SecretList>(onError, cancellationToken);

    public static Task<V1Secret> CreateNamespacedSecretAsync(
        this ICoreV1Operations operations, V1Secret body, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedSecretWithHttpMessagesAsync(
            body, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteNamespacedSecretAsync(
        this ICoreV1Operations operations, string name, string namespaceParameter, V1DeleteOptions body = null,
        string dryRun = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, bool? orphanDependents = null,
        string propagationPolicy = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedSecretWithHttpMessagesAsync(
            name, namespaceParameter, body, dryRun, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents, propagationPolicy, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Secret> ReadNamespacedSecretAsync(
        this ICoreV1Operations operations, string name, string namespaceParameter, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadNamespacedSecretWithHttpMessagesAsync(
            name, namespaceParameter, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Secret> PatchNamespacedSecretAsync(
        this ICoreV1Operations operations, V1Patch body, string name, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedSecretWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, force, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Secret> ReplaceNamespacedSecretAsync(
        this ICoreV1Operations operations, V1Secret body, string name, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedSecretWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ConfigMapList> ListConfigMapForAllNamespacesAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, bool? pretty = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, CancellationToken cancellationToken = default) =>
        operations.ListConfigMapForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1ConfigMap)> WatchListConfigMapForAllNamespacesAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, bool? pretty = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListConfigMapForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, null, cancellationToken)
            .EventsAsync<V1ConfigMap, V1ConfigMapList>(onError, cancellationToken);

    public static Task<V1Status> DeleteCollectionNamespacedConfigMapAsync(
        this ICoreV1Operations operations, string namespaceParameter, V1DeleteOptions body = null,
        string continueParameter = null, string dryRun = null, string fieldSelector = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        string labelSelector = null, int? limit = null, bool? orphanDependents = null, string propagationPolicy = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedConfigMapWithHttpMessagesAsync(
            namespaceParameter, body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ConfigMapList> ListNamespacedConfigMapAsync(
        this ICoreV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespacedConfigMapWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1ConfigMap)> WatchListNamespacedConfigMapAsync(
        this ICoreV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedConfigMapWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null,
            cancellationToken)
            .EventsAsync<V1ConfigMap, V1ConfigMapList>(onError, cancellationToken);

    public static Task<V1ConfigMap> CreateNamespacedConfigMapAsync(
        this ICoreV1Operations operations, V1ConfigMap body, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedConfigMapWithHttpMessagesAsync(
            body, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteNamespacedConfigMapAsync(
        this ICoreV1Operations operations, string name, string namespaceParameter, V1DeleteOptions body = null,
        string dryRun = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, bool? orphanDependents = null,
        string propagationPolicy = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedConfigMapWithHttpMessagesAsync(
            name, namespaceParameter, body, dryRun, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents, propagationPolicy, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ConfigMap> ReadNamespacedConfigMapAsync(
        this ICoreV1Operations operations, string name, string namespaceParameter, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadNamespacedConfigMapWithHttpMessagesAsync(
            name, namespaceParameter, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ConfigMap> PatchNamespacedConfigMapAsync(
        this ICoreV1Operations operations, V1Patch body, string name, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedConfigMapWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, force, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ConfigMap> ReplaceNamespacedConfigMapAsync(
        this ICoreV1Operations operations, V1ConfigMap body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedConfigMapWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ServiceAccountList> ListServiceAccountForAllNamespacesAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, bool? pretty = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, CancellationToken cancellationToken = default) =>
        operations.ListServiceAccountForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, null, cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1ServiceAccount)> WatchListServiceAccountForAllNamespacesAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, bool? pretty = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListServiceAccountForAllNamespacesWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, null, cancellationToken)
            .EventsAsync<V1ServiceAccount, V1ServiceAccountList>(onError, cancellationToken);

    public static Task<V1Status> DeleteCollectionNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, string namespaceParameter, V1DeleteOptions body = null,
        string continueParameter = null, string dryRun = null, string fieldSelector = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        string labelSelector = null, int? limit = null, bool? orphanDependents = null, string propagationPolicy = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionNamespacedServiceAccountWithHttpMessagesAsync(
            namespaceParameter, body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ServiceAccountList> ListNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespacedServiceAccountWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1ServiceAccount)> WatchListNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, string namespaceParameter, bool? allowWatchBookmarks = null,
        string continueParameter = null, string fieldSelector = null, string labelSelector = null, int? limit = null,
        string resourceVersion = null, string resourceVersionMatch = null, bool? sendInitialEvents = null,
        int? timeoutSeconds = null, bool? pretty = null, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        operations.ListNamespacedServiceAccountWithHttpMessagesAsync(
            namespaceParameter, allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null,
            cancellationToken)
            .EventsAsync<V1ServiceAccount, V1ServiceAccountList>(onError, cancellationToken);

    public static Task<V1ServiceAccount> CreateNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, V1ServiceAccount body, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedServiceAccountWithHttpMessagesAsync(
            body, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ServiceAccount> DeleteNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, string name, string namespaceParameter, V1DeleteOptions body = null,
        string dryRun = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, bool? orphanDependents = null,
        string propagationPolicy = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteNamespacedServiceAccountWithHttpMessagesAsync(
            name, namespaceParameter, body, dryRun, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents, propagationPolicy, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ServiceAccount> ReadNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, string name, string namespaceParameter, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadNamespacedServiceAccountWithHttpMessagesAsync(
            name, namespaceParameter, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1ServiceAccount> PatchNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, V1Patch body, string name, string namespaceParameter, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchNamespacedServiceAccountWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, force, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1ServiceAccount> ReplaceNamespacedServiceAccountAsync(
        this ICoreV1Operations operations, V1ServiceAccount body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespacedServiceAccountWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<Authenticationv1TokenRequest> CreateNamespacedServiceAccountTokenAsync(
        this ICoreV1Operations operations, Authenticationv1TokenRequest body, string name, string namespaceParameter,
        string dryRun = null, string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateNamespacedServiceAccountTokenWithHttpMessagesAsync(
            body, name, namespaceParameter, dryRun, fieldManager, fieldValidation, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1NamespaceList> ListNamespaceAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespaceWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1Namespace)> WatchListNamespaceAsync(
        this ICoreV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListNamespaceWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null, cancellationToken)
            .EventsAsync<V1Namespace, V1NamespaceList>(onError, cancellationToken);

    public static Task<V1Namespace> CreateNamespaceAsync(
        this ICoreV1Operations operations, V1Namespace body, string dryRun = null, string fieldManager = null,
        string fieldValidation = null, bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.CreateNamespaceWithHttpMessagesAsync(
            body, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteNamespaceAsync(
        this ICoreV1Operations operations, string name, V1DeleteOptions body = null, string dryRun = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        bool? orphanDependents = null, string propagationPolicy = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteNamespaceWithHttpMessagesAsync(
            name, body, dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
            propagationPolicy, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Namespace> ReadNamespaceAsync(
        this ICoreV1Operations operations, string name, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadNamespaceWithHttpMessagesAsync(name, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Namespace> PatchNamespaceAsync(
        this ICoreV1Operations operations, V1Patch body, string name, string dryRun = null, string fieldManager = null,
        string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchNamespaceWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, force, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Namespace> ReplaceNamespaceAsync(
        this ICoreV1Operations operations, V1Namespace body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceNamespaceWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();
}
