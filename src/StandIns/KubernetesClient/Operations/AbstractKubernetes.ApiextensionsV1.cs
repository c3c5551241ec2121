namespace k8s;

public abstract partial class AbstractKubernetes : IApiextensionsV1Operations
{
    public IApiextensionsV1Operations ApiextensionsV1 => this;

    Task<HttpOperationResponse<V1Status>>
        IApiextensionsV1Operations.DeleteCollectionCustomResourceDefinitionWithHttpMessagesAsync(
        V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector, int? limit,
        bool? orphanDependents, string propagationPolicy, string resourceVersion, string resourceVersionMatch,
        bool? sendInitialEvents, int? timeoutSeconds, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Apiextensions("customresourcedefinitions"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1CustomResourceDefinitionList>>
        IApiextensionsV1Operations.ListCustomResourceDefinitionWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? watch,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1CustomResourceDefinitionList>(
            HttpMethod.Get, Apiextensions("customresourcedefinitions"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1CustomResourceDefinition>>
        IApiextensionsV1Operations.CreateCustomResourceDefinitionWithHttpMessagesAsync(
        V1CustomResourceDefinition body, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1CustomResourceDefinition>(
            HttpMethod.Post, Apiextensions("customresourcedefinitions"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>>
        IApiextensionsV1Operations.DeleteCustomResourceDefinitionWithHttpMessagesAsync(
        string name, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Apiextensions("customresourcedefinitions", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1CustomResourceDefinition>>
        IApiextensionsV1Operations.ReadCustomResourceDefinitionWithHttpMessagesAsync(
        string name, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1CustomResourceDefinition>(
            HttpMethod.Get, Apiextensions("customresourcedefinitions", name), Query.Read(pretty), null, customHeaders,
            cancellationToken);

    Task<HttpOperationResponse<V1CustomResourceDefinition>>
        IApiextensionsV1Operations.PatchCustomResourceDefinitionWithHttpMessagesAsync(
        V1Patch body, string name, string dryRun, string fieldManager, string fieldValidation, bool? force,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1CustomResourceDefinition>(
            HttpMethod.Patch, Apiextensions("customresourcedefinitions", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1CustomResourceDefinition>>
        IApiextensionsV1Operations.ReplaceCustomResourceDefinitionWithHttpMessagesAsync(
        V1CustomResourceDefinition body, string name, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1CustomResourceDefinition>(
            HttpMethod.Put, Apiextensions("customresourcedefinitions", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);
}
