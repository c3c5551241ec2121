namespace k8s;

public abstract partial class AbstractKubernetes : IRbacAuthorizationV1Operations
{
    public IRbacAuthorizationV1Operations RbacAuthorizationV1 => this;

    Task<HttpOperationResponse<V1Status>>
        IRbacAuthorizationV1Operations.DeleteCollectionClusterRoleBindingWithHttpMessagesAsync(
        V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector, int? limit,
        bool? orphanDependents, string propagationPolicy, string resourceVersion, string resourceVersionMatch,
        bool? sendInitialEvents, int? timeoutSeconds, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("clusterrolebindings"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRoleBindingList>>
        IRbacAuthorizationV1Operations.ListClusterRoleBindingWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? watch,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRoleBindingList>(
            HttpMethod.Get, Rbac("clusterrolebindings"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRoleBinding>>
        IRbacAuthorizationV1Operations.CreateClusterRoleBindingWithHttpMessagesAsync(
        V1ClusterRoleBinding body, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRoleBinding>(
            HttpMethod.Post, Rbac("clusterrolebindings"), Query.Write(dryRun, fieldManager, fieldValidation, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> IRbacAuthorizationV1Operations.DeleteClusterRoleBindingWithHttpMessagesAsync(
        string name, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("clusterrolebindings", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRoleBinding>>
        IRbacAuthorizationV1Operations.ReadClusterRoleBindingWithHttpMessagesAsync(
        string name, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRoleBinding>(
            HttpMethod.Get, Rbac("clusterrolebindings", name), Query.Read(pretty), null, customHeaders,
            cancellationToken);

    Task<HttpOperationResponse<V1ClusterRoleBinding>>
        IRbacAuthorizationV1Operations.PatchClusterRoleBindingWithHttpMessagesAsync(
        V1Patch body, string name, string dryRun, string fieldManager, string fieldValidation, bool? force,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRoleBinding>(
            HttpMethod.Patch, Rbac("clusterrolebindings", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRoleBinding>>
        IRbacAuthorizationV1Operations.ReplaceClusterRoleBindingWithHttpMessagesAsync(
        V1ClusterRoleBinding body, string name, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRoleBinding>(
            HttpMethod.Put, Rbac("clusterrolebindings", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>>
        IRbacAuthorizationV1Operations.DeleteCollectionClusterRoleWithHttpMessagesAsync(
        V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector, int? limit,
        bool? orphanDependents, string propagationPolicy, string resourceVersion, string resourceVersionMatch,
        bool? sendInitialEvents, int? timeoutSeconds, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("clusterroles"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRoleList>> IRbacAuthorizationV1Operations.ListClusterRoleWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? watch,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRoleList>(
            HttpMethod.Get, Rbac("clusterroles"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRole>> IRbacAuthorizationV1Operations.CreateClusterRoleWithHttpMessagesAsync(
        V1ClusterRole body, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRole>(
            HttpMethod.Post, Rbac("clusterroles"), Query.Write(dryRun, fieldManager, fieldValidation, pretty), body,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> IRbacAuthorizationV1Operations.DeleteClusterRoleWithHttpMessagesAsync(
        string name, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("clusterroles", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRole>> IRbacAuthorizationV1Operations.ReadClusterRoleWithHttpMessagesAsync(
        string name, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRole>(
            HttpMethod.Get, Rbac("clusterroles", name), Query.Read(pretty), null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRole>> IRbacAuthorizationV1Operations.PatchClusterRoleWithHttpMessagesAsync(
        V1Patch body, string name, string dryRun, string fieldManager, string fieldValidation, bool? force,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRole>(
            HttpMethod.Patch, Rbac("clusterroles", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1ClusterRole>> IRbacAuthorizationV1Operations.ReplaceClusterRoleWithHttpMessagesAsync(
        V1ClusterRole body, string name, string dryRun, string fieldManager, string fieldValidation, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1ClusterRole>(
            HttpMethod.Put, Rbac("clusterroles", name), Query.Write(dryRun, fieldManager, fieldValidation, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleBindingList>>
        IRbacAuthorizationV1Operations.ListRoleBindingForAllNamespacesWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        bool? pretty, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds,
        bool? watch, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1RoleBindingList>(
            HttpMethod.Get, Rbac("rolebindings"),
            Query.ListForAllNamespaces(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>>
        IRbacAuthorizationV1Operations.DeleteCollectionNamespacedRoleBindingWithHttpMessagesAsync(
        string namespaceParameter, V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector,
        int? gracePeriodSeconds, bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector,
        int? limit, bool? orphanDependents, string propagationPolicy, string resourceVersion,
        string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("namespaces", namespaceParameter, "rolebindings"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleBindingList>>
        IRbacAuthorizationV1Operations.ListNamespacedRoleBindingWithHttpMessagesAsync(
        string namespaceParameter, bool? allowWatchBookmarks, string continueParameter, string fieldSelector,
        string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1RoleBindingList>(
            HttpMethod.Get, Rbac("namespaces", namespaceParameter, "rolebindings"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleBinding>>
        IRbacAuthorizationV1Operations.CreateNamespacedRoleBindingWithHttpMessagesAsync(
        V1RoleBinding body, string namespaceParameter, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1RoleBinding>(
            HttpMethod.Post, Rbac("namespaces", namespaceParameter, "rolebindings"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>>
        IRbacAuthorizationV1Operations.DeleteNamespacedRoleBindingWithHttpMessagesAsync(
        string name, string namespaceParameter, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("namespaces", namespaceParameter, "rolebindings", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleBinding>>
        IRbacAuthorizationV1Operations.ReadNamespacedRoleBindingWithHttpMessagesAsync(
        string name, string namespaceParameter, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1RoleBinding>(
            HttpMethod.Get, Rbac("namespaces", namespaceParameter, "rolebindings", name), Query.Read(pretty), null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleBinding>>
        IRbacAuthorizationV1Operations.PatchNamespacedRoleBindingWithHttpMessagesAsync(
        V1Patch body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? force, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1RoleBinding>(
            HttpMethod.Patch, Rbac("namespaces", namespaceParameter, "rolebindings", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleBinding>>
        IRbacAuthorizationV1Operations.ReplaceNamespacedRoleBindingWithHttpMessagesAsync(
        V1RoleBinding body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1RoleBinding>(
            HttpMethod.Put, Rbac("namespaces", namespaceParameter, "rolebindings", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleList>>
        IRbacAuthorizationV1Operations.ListRoleForAllNamespacesWithHttpMessagesAsync(
        bool? allowWatchBookmarks, string continueParameter, string fieldSelector, string labelSelector, int? limit,
        bool? pretty, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds,
        bool? watch, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1RoleList>(
            HttpMethod.Get, Rbac("roles"),
            Query.ListForAllNamespaces(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, pretty, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>>
        IRbacAuthorizationV1Operations.DeleteCollectionNamespacedRoleWithHttpMessagesAsync(
        string namespaceParameter, V1DeleteOptions body, string continueParameter, string dryRun, string fieldSelector,
        int? gracePeriodSeconds, bool? ignoreStoreReadErrorWithClusterBreakingPotential, string labelSelector,
        int? limit, bool? orphanDependents, string propagationPolicy, string resourceVersion,
        string resourceVersionMatch, bool? sendInitialEvents, int? timeoutSeconds, bool? pretty,
        CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("namespaces", namespaceParameter, "roles"),
            Query.DeleteCollection(
                continueParameter, dryRun, fieldSelector, gracePeriodSeconds,
                ignoreStoreReadErrorWithClusterBreakingPotential, labelSelector, limit, orphanDependents,
                propagationPolicy, resourceVersion, resourceVersionMatch, sendInitialEvents, timeoutSeconds, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1RoleList>> IRbacAuthorizationV1Operations.ListNamespacedRoleWithHttpMessagesAsync(
        string namespaceParameter, bool? allowWatchBookmarks, string continueParameter, string fieldSelector,
        string labelSelector, int? limit, string resourceVersion, string resourceVersionMatch, bool? sendInitialEvents,
        int? timeoutSeconds, bool? watch, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1RoleList>(
            HttpMethod.Get, Rbac("namespaces", namespaceParameter, "roles"),
            Query.List(
                allowWatchBookmarks, continueParameter, fieldSelector, labelSelector, limit, resourceVersion,
                resourceVersionMatch, sendInitialEvents, timeoutSeconds, watch, pretty),
            null, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Role>> IRbacAuthorizationV1Operations.CreateNamespacedRoleWithHttpMessagesAsync(
        V1Role body, string namespaceParameter, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Role>(
            HttpMethod.Post, Rbac("namespaces", namespaceParameter, "roles"),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Status>> IRbacAuthorizationV1Operations.DeleteNamespacedRoleWithHttpMessagesAsync(
        string name, string namespaceParameter, V1DeleteOptions body, string dryRun, int? gracePeriodSeconds,
        bool? ignoreStoreReadErrorWithClusterBreakingPotential, bool? orphanDependents, string propagationPolicy,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Status>(
            HttpMethod.Delete, Rbac("namespaces", namespaceParameter, "roles", name),
            Query.Delete(
                dryRun, gracePeriodSeconds, ignoreStoreReadErrorWithClusterBreakingPotential, orphanDependents,
                propagationPolicy, pretty),
            body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Role>> IRbacAuthorizationV1Operations.ReadNamespacedRoleWithHttpMessagesAsync(
        string name, string namespaceParameter, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Role>(
            HttpMethod.Get, Rbac("namespaces", namespaceParameter, "roles", name), Query.Read(pretty), null,
            customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Role>> IRbacAuthorizationV1Operations.PatchNamespacedRoleWithHttpMessagesAsync(
        V1Patch body, string name, string namespaceParameter, string dryRun, string fieldManager,
        string fieldValidation, bool? force, bool? pretty, CustomHeaders customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync<V1Role>(
            HttpMethod.Patch, Rbac("namespaces", namespaceParameter, "roles", name),
            Query.Patch(dryRun, fieldManager, fieldValidation, force, pretty), body, customHeaders, cancellationToken);

    Task<HttpOperationResponse<V1Role>> IRbacAuthorizationV1Operations.ReplaceNamespacedRoleWithHttpMessagesAsync(
        V1Role body, string name, string namespaceParameter, string dryRun, string fieldManager, string fieldValidation,
        bool? pretty, CustomHeaders customHeaders, CancellationToken cancellationToken) =>
        SendAsync<V1Role>(
            HttpMethod.Put, Rbac("namespaces", namespaceParameter, "roles", name),
            Query.Write(dryRun, fieldManager, fieldValidation, pretty), body, customHeaders, cancellationToken);
}
