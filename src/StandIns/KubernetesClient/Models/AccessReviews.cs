namespace k8s.Models;

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1SelfSubjectAccessReview : IKubernetesObject<V1ObjectMeta>, ISpec<V1SelfSubjectAccessReviewSpec>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "SelfSubjectAccessReview";
    public const string KubeGroup = "authorization.k8s.io";
    public const string KubePluralName = "";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("spec")] public required V1SelfSubjectAccessReviewSpec Spec { get; set; }
    [JsonPropertyName("status")] public V1SubjectAccessReviewStatus Status { get; set; }
}

public partial record V1SelfSubjectAccessReviewSpec
{
    [JsonPropertyName("nonResourceAttributes")] public V1NonResourceAttributes NonResourceAttributes { get; set; }
    [JsonPropertyName("resourceAttributes")] public V1ResourceAttributes ResourceAttributes { get; set; }
}

public partial record V1NonResourceAttributes
{
    [JsonPropertyName("path")] public string Path { get; set; }
    [JsonPropertyName("verb")] public string Verb { get; set; }
}

public partial record V1ResourceAttributes
{
    [JsonPropertyName("fieldSelector")] public V1FieldSelectorAttributes FieldSelector { get; set; }
    [JsonPropertyName("group")] public string Group { get; set; }
    [JsonPropertyName("labelSelector")] public V1LabelSelectorAttributes LabelSelector { get; set; }
    [JsonPropertyName("name")] public string Name { get; set; }
    [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
    [JsonPropertyName("resource")] public string Resource { get; set; }
    [JsonPropertyName("subresource")] public string Subresource { get; set; }
    [JsonPropertyName("verb")] public string Verb { get; set; }
    [JsonPropertyName("version")] public string Version { get; set; }
}

public partial record V1FieldSelectorAttributes
{
    [JsonPropertyName("rawSelector")] public string RawSelector { get; set; }
    [JsonPropertyName("requirements")] public IList<V1FieldSelectorRequirement> Requirements { get; set; }
}

public partial record V1FieldSelectorRequirement
{
    [JsonPropertyName("key")] public required string Key { get; set; }
    [JsonPropertyName("operator")] public required string OperatorProperty { get; set; }
    [JsonPropertyName("values")] public IList<string> Values { get; set; }
}

public partial record V1LabelSelectorAttributes
{
    [JsonPropertyName("rawSelector")] public string RawSelector { get; set; }
    [JsonPropertyName("requirements")] public IList<V1LabelSelectorRequirement> Requirements { get; set; }
}

public partial record V1SubjectAccessReviewStatus
{
    [JsonPropertyName("allowed")] public required bool Allowed { get; set; }
    [JsonPropertyName("denied")] public bool? Denied { get; set; }
    [JsonPropertyName("evaluationError")] public string EvaluationError { get; set; }
    [JsonPropertyName("reason")] public string Reason { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1SelfSubjectRulesReview : IKubernetesObject<V1ObjectMeta>, ISpec<V1SelfSubjectRulesReviewSpec>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "SelfSubjectRulesReview";
    public const string KubeGroup = "authorization.k8s.io";
    public const string KubePluralName = "";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("spec")] public required V1SelfSubjectRulesReviewSpec Spec { get; set; }
    [JsonPropertyName("status")] public V1SubjectRulesReviewStatus Status { get; set; }
}

public partial record V1SelfSubjectRulesReviewSpec
{
    [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
}

public partial record V1SubjectRulesReviewStatus
{
    [JsonPropertyName("evaluationError")] public string EvaluationError { get; set; }
    [JsonPropertyName("incomplete")] public required bool Incomplete { get; set; }
    [JsonPropertyName("nonResourceRules")] public required IList<V1NonResourceRule> NonResourceRules { get; set; }
    [JsonPropertyName("resourceRules")] public required IList<V1ResourceRule> ResourceRules { get; set; }
}

public partial record V1NonResourceRule
{
    [JsonPropertyName("nonResourceURLs")] public IList<string> NonResourceURLs { get; set; }
    [JsonPropertyName("verbs")] public required IList<string> Verbs { get; set; }
}

public partial record V1ResourceRule
{
    [JsonPropertyName("apiGroups")] public IList<string> ApiGroups { get; set; }
    [JsonPropertyName("resourceNames")] public IList<string> ResourceNames { get; set; }
    [JsonPropertyName("resources")] public IList<string> Resources { get; set; }
    [JsonPropertyName("verbs")] public required IList<string> Verbs { get; set; }
}
