namespace k8s;

public abstract partial class AbstractKubernetes : ICoreV1Operations
{
    public ICoreV1Operations CoreV1 => this;

    Task<HttpOperationResponse<V1SecretList>> ICoreV1Operations.ListSecretForAllNamespacesWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        bool? pretty, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds,
        bool? watch, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1SecretList>(
            HttpMethod.Get, Core("secrets"),
            Query.ListForAllNamespaces(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> ICoreV1Operations.DeleteCollectionNamespacedSecretWithHttpMessagesAsync(
        string namespaceParameter, V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector,
        int? gracePeriodSeconds, bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector,
        int? limit, bool? orphanDependents, string propagationPolicy, string resourceVersion,
        string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Core("namespaces", namespaceParameter, "secrets"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1SecretList>> ICoreV1Operations.ListNamespacedSecretWithHttpMessagesAsync(
        string namespaceParameter, bool? allowWatchBookmarks, string continueParameter, string fieldSelector,
        string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1SecretList>(
            HttpMethod.Get, Core("namespaces", namespaceParameter, "secrets"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Secret>> ICoreV1Operations.CreateNamespacedSecretWithHttpMessagesAsync(
        V1Secret body, string namespaceParameter, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Secret>(
            HttpMethod.Post, Core("namespaces", namespaceParameter, "secrets"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> ICoreV1Operations.DeleteNamespacedSecretWithHttpMessagesAsync(
        string name, string namespaceParameter, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Core("namespaces", namespaceParameter, "secrets", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Secret>> ICoreV1Operations.ReadNamespacedSecretWithHttpMessagesAsync(
        string name, string namespaceParameter, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Secret>(
            HttpMethod.Get, Core("namespaces", namespaceParameter, "secrets", name), Query.Read(pretty), null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Secret>> ICoreV1Operations.PatchNamespacedSecretWithHttpMessagesAsync(
        V1Patch body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? force, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Secret>(
            HttpMethod.Patch, Core("namespaces", namespaceParameter, "secrets", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Secret>> ICoreV1Operations.ReplaceNamespacedSecretWithHttpMessagesAsync(
        V1Secret body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Secret>(
            HttpMethod.Put, Core("namespaces", namespaceParameter, "secrets", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ConfigMapList>> ICoreV1Operations.ListConfigMapForAllNamespacesWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        bool? pretty, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds,
        bool? watch, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ConfigMapList>(
            HttpMethod.Get, Core("configmaps"),
            Query.ListForAllNamespaces(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> ICoreV1Operations.DeleteCollectionNamespacedConfigMapWithHttpMessagesAsync(
        string namespaceParameter, V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector,
        int? gracePeriodSeconds, bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector,
        int? limit, bool? orphanDependents, string propagationPolicy, string resourceVersion,
        string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Core("namespaces", namespaceParameter, "configmaps"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ConfigMapList>> ICoreV1Operations.ListNamespacedConfigMapWithHttpMessagesAsync(
        string namespaceParameter, bool? allowWatchBookmarks, string continueParameter, string fieldSelector,
        string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1ConfigMapList>(
            HttpMethod.Get, Core("namespaces", namespaceParameter, "configmaps"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ConfigMap>> ICoreV1Operations.CreateNamespacedConfigMapWithHttpMessagesAsync(
        V1ConfigMap body, string namespaceParameter, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ConfigMap>(
            HttpMethod.Post, Core("namespaces", namespaceParameter, "configmaps"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> ICoreV1Operations.DeleteNamespacedConfigMapWithHttpMessagesAsync(
        string name, string namespaceParameter, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Core("namespaces", namespaceParameter, "configmaps", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ConfigMap>> ICoreV1Operations.ReadNamespacedConfigMapWithHttpMessagesAsync(
        string name, string namespaceParameter, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1ConfigMap>(
            HttpMethod.Get, Core("namespaces", namespaceParameter, "configmaps", name), Query.Read(pretty), null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ConfigMap>> ICoreV1Operations.PatchNamespacedConfigMapWithHttpMessagesAsync(
        V1Patch body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? force, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1ConfigMap>(
            HttpMethod.Patch, Core("namespaces", namespaceParameter, "configmaps", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ConfigMap>> ICoreV1Operations.ReplaceNamespacedConfigMapWithHttpMessagesAsync(
        V1ConfigMap body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ConfigMap>(
            HttpMethod.Put, Core("namespaces", namespaceParameter, "configmaps", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccountList>>
        ICoreV1Operations.ListServiceAccountForAllNamespacesWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        bool? pretty, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds,
        bool? watch, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccountList>(
            HttpMethod.Get, Core("serviceaccounts"),
            Query.ListForAllNamespaces(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>>
        ICoreV1Operations.DeleteCollectionNamespacedServiceAccountWithHttpMessagesAsync(
        string namespaceParameter, V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector,
        int? gracePeriodSeconds, bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector,
        int? limit, bool? orphanDependents, string propagationPolicy, string resourceVersion,
        string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Core("namespaces", namespaceParameter, "serviceaccounts"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccountList>>
        ICoreV1Operations.ListNamespacedServiceAccountWithHttpMessagesAsync(
        string namespaceParameter, bool? allowWatchBookmarks, string continueParameter, string fieldSelector,
        string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccountList>(
            HttpMethod.Get, Core("namespaces", namespaceParameter, "serviceaccounts"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccount>> ICoreV1Operations.CreateNamespacedServiceAccountWithHttpMessagesAsync(
        V1ServiceAccount body, string namespaceParameter, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccount>(
            HttpMethod.Post, Core("namespaces", namespaceParameter, "serviceaccounts"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccount>> ICoreV1Operations.DeleteNamespacedServiceAccountWithHttpMessagesAsync(
        string name, string namespaceParameter, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccount>(
            HttpMethod.Delete, Core("namespaces", namespaceParameter, "serviceaccounts", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccount>> ICoreV1Operations.ReadNamespacedServiceAccountWithHttpMessagesAsync(
        string name, string namespaceParameter, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccount>(
            HttpMethod.Get, Core("namespaces", namespaceParameter, "serviceaccounts", name), Query.Read(pretty), null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccount>> ICoreV1Operations.PatchNamespacedServiceAccountWithHttpMessagesAsync(
        V1Patch body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? force, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccount>(
            HttpMethod.Patch, Core("namespaces", namespaceParameter, "serviceaccounts", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ServiceAccount>>
        ICoreV1Operations.ReplaceNamespacedServiceAccountWithHttpMessagesAsync(
        V1ServiceAccount body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ServiceAccount>(
            HttpMethod.Put, Core("namespaces", namespaceParameter, "serviceaccounts", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<Authenticationv1TokenRequest>>
        ICoreV1Operations.CreateNamespacedServiceAccountTokenWithHttpMessagesAsync(
        Authenticationv1TokenRequest body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<Authenticationv1TokenRequest>(
            HttpMethod.Post, Core("namespaces", namespaceParameter, "serviceaccounts", name, "token"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1NamespaceList>> ICoreV1Operations.ListNamespaceWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? watch,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1NamespaceList>(
            HttpMethod.Get, Core("namespaces"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Namespace>> ICoreV1Operations.CreateNamespaceWithHttpMessagesAsync(
        V1Namespace body, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Namespace>(
            HttpMethod.Post, Core("namespaces"), Query.Write(dryRun, fieldManager, fieldValidation, pretty), body,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> ICoreV1Operations.DeleteNamespaceWithHttpMessagesAsync(
        string name, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Core("namespaces", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Namespace>> ICoreV1Operations.ReadNamespaceWithHttpMessagesAsync(
        string name, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Namespace>(
            HttpMethod.Get, Core("namespaces", name), Query.Read(pretty), null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Namespace>> ICoreV1Operations.PatchNamespaceWithHttpMessagesAsync(
        V1Patch body, string name, string dryRun, string fieldManager, string fieldValidation, bool? force,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Namespace>(
            HttpMethod.Patch, Core("namespaces", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Namespace>> ICoreV1Operations.ReplaceNamespaceWithHttpMessagesAsync(
        V1Namespace body, string name, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Namespace>(
            HttpMethod.Put, Core("namespaces", name), Query.Write(dryRun, fieldManager, fieldValidation, pretty), body,
            customHeaders, cancellationToken);
}
