namespace k8s.Models;

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1ClusterRole : IKubernetesObject<V1ObjectMeta>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "ClusterRole";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "clusterroles";

    [JsonPropertyName("aggregationRule")] public V1AggregationRule AggregationRule { get; set; }
    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("rules")] public IList<V1PolicyRule> Rules { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1ClusterRoleList : IKubernetesObject<V1ListMeta>, IItems<V1ClusterRole>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "ClusterRoleList";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "clusterroles";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("items")] public required IList<V1ClusterRole> Items { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ListMeta Metadata { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1ClusterRoleBinding : IKubernetesObject<V1ObjectMeta>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "ClusterRoleBinding";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "clusterrolebindings";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("roleRef")] public required V1RoleRef RoleRef { get; set; }
    [JsonPropertyName("subjects")] public IList<Rbacv1Subject> Subjects { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1ClusterRoleBindingList : IKubernetesObject<V1ListMeta>, IItems<V1ClusterRoleBinding>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "ClusterRoleBindingList";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "clusterrolebindings";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("items")] public required IList<V1ClusterRoleBinding> Items { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ListMeta Metadata { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1Role : IKubernetesObject<V1ObjectMeta>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "Role";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "roles";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("rules")] public IList<V1PolicyRule> Rules { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1RoleList : IKubernetesObject<V1ListMeta>, IItems<V1Role>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "RoleList";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "roles";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("items")] public required IList<V1Role> Items { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ListMeta Metadata { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1RoleBinding : IKubernetesObject<V1ObjectMeta>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "RoleBinding";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "rolebindings";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("roleRef")] public required V1RoleRef RoleRef { get; set; }
    [JsonPropertyName("subjects")] public IList<Rbacv1Subject> Subjects { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1RoleBindingList : IKubernetesObject<V1ListMeta>, IItems<V1RoleBinding>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "RoleBindingList";
    public const string KubeGroup = "rbac.authorization.k8s.io";
    public const string KubePluralName = "rolebindings";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("items")] public required IList<V1RoleBinding> Items { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ListMeta Metadata { get; set; }
}

public partial record V1AggregationRule
{
    [JsonPropertyName("clusterRoleSelectors")] public IList<V1LabelSelector> ClusterRoleSelectors { get; set; }
}

public partial record V1PolicyRule
{
    [JsonPropertyName("apiGroups")] public IList<string> ApiGroups { get; set; }
    [JsonPropertyName("nonResourceURLs")] public IList<string> NonResourceURLs { get; set; }
    [JsonPropertyName("resourceNames")] public IList<string> ResourceNames { get; set; }
    [JsonPropertyName("resources")] public IList<string> Resources { get; set; }
    [JsonPropertyName("verbs")] public required IList<string> Verbs { get; set; }
}

public partial record V1RoleRef
{
    [JsonPropertyName("apiGroup")] public required string ApiGroup { get; set; }
    [JsonPropertyName("kind")] public required string Kind { get; set; }
    [JsonPropertyName("name")] public required string Name { get; set; }
}

public partial record Rbacv1Subject
{
    [JsonPropertyName("apiGroup")] public string ApiGroup { get; set; }
    [JsonPropertyName("kind")] public required string Kind { get; set; }
    [JsonPropertyName("name")] public required string Name { get; set; }
    [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
}
