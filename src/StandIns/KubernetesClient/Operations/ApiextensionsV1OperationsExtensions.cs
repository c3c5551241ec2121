namespace k8s;

public static partial class ApiextensionsV1OperationsExtensions
{
    public static Task<V1Status> DeleteCollectionCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, V1DeleteOptions body = null, string continueParameter = null,
        string dryRun = null, string fieldSelector = null, int? gracePeriodSeconds = null,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential = null, string labelSelector = null, int? limit = null,
        bool? orphanDependents = null, string propagationPolicy = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.DeleteCollectionCustomResourceDefinitionWithHttpMessagesAsync(
            body, continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
            ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents, propagationPolicy,
            resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty, null,
            cancellationToken).BodyAsync();

    public static Task<V1CustomResourceDefinitionList> ListCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, CancellationToken cancellationToken = default) =>
        operations.ListCustomResourceDefinitionWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, false, pretty, null,
            cancellationToken).BodyAsync();

    public static IAsyncEnumerable<(WatchEventType, V1CustomResourceDefinition)> WatchListCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, bool? allowWatchBookmarks = null, string continueParameter = null,
        string fieldSelector = null, string labelSelector = null, int? limit = null, string resourceVersion = null,
        string resourceVersionMatch = null, bool? sendInitialEvents = null, int? timeoutSeconds = null,
        bool? pretty = null, Action<Exception> onError = null, CancellationToken cancellationToken = default) =>
        operations.ListCustomResourceDefinitionWithHttpMessagesAsync(
            allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
            resourceVersionMatch, sendInitialEvents, timeoutSeconds, true, pretty, null, cancellationToken)
            .EventsAsync<V1CustomResourceDefinition, V1CustomResourceDefinitionList>(onError, cancellationToken);

    public static Task<V1CustomResourceDefinition> CreateCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, V1CustomResourceDefinition body, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateCustomResourceDefinitionWithHttpMessagesAsync(
            body, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1Status> DeleteCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, string name, V1DeleteOptions body = null, string dryRun = null,
        int? gracePeriodSeconds = null, bool? ignoreStoreReadErrorWithClusterBreakingPotential = null,
        bool? orphanDependents = null, string propagationPolicy = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.DeleteCustomResourceDefinitionWithHttpMessagesAsync(
            name, body, dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
            propagationPolicy, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1CustomResourceDefinition> ReadCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, string name, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReadCustomResourceDefinitionWithHttpMessagesAsync(name, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1CustomResourceDefinition> PatchCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, V1Patch body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? force = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.PatchCustomResourceDefinitionWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, force, pretty, null, cancellationToken).BodyAsync();

    public static Task<V1CustomResourceDefinition> ReplaceCustomResourceDefinitionAsync(
        this IApiextensionsV1Operations operations, V1CustomResourceDefinition body, string name, string dryRun = null,
        string fieldManager = null, string fieldValidation = null, bool? pretty = null,
        CancellationToken cancellationToken = default) =>
        operations.ReplaceCustomResourceDefinitionWithHttpMessagesAsync(
            body, name, dryRun, fieldManager, fieldValidation, pretty, null, cancellationToken).BodyAsync();
}
