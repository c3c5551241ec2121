namespace k8s.Models;

public partial record V1ObjectMeta
{
    [JsonPropertyName("annotations")] public IDictionary<string, string> Annotations { get; set; }
    [JsonPropertyName("creationTimestamp")] public DateTime? CreationTimestamp { get; set; }
    [JsonPropertyName("deletionGracePeriodSeconds")] public long? DeletionGracePeriodSeconds { get; set; }
    [JsonPropertyName("deletionTimestamp")] public DateTime? DeletionTimestamp { get; set; }
    [JsonPropertyName("finalizers")] public IList<string> Finalizers { get; set; }
    [JsonPropertyName("generateName")] public string GenerateName { get; set; }
    [JsonPropertyName("generation")] public long? Generation { get; set; }
    [JsonPropertyName("labels")] public IDictionary<string, string> Labels { get; set; }
    [JsonPropertyName("managedFields")] public IList<V1ManagedFieldsEntry> ManagedFields { get; set; }
    [JsonPropertyName("name")] public string Name { get; set; }
    [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
    [JsonPropertyName("ownerReferences")] public IList<V1OwnerReference> OwnerReferences { get; set; }
    [JsonPropertyName("resourceVersion")] public string ResourceVersion { get; set; }
    [JsonPropertyName("selfLink")] public string SelfLink { get; set; }
    [JsonPropertyName("uid")] public string Uid { get; set; }
}

public partial record V1OwnerReference
{
    [JsonPropertyName("apiVersion")] public required string ApiVersion { get; set; }
    [JsonPropertyName("blockOwnerDeletion")] public bool? BlockOwnerDeletion { get; set; }
    [JsonPropertyName("controller")] public bool? Controller { get; set; }
    [JsonPropertyName("kind")] public required string Kind { get; set; }
    [JsonPropertyName("name")] public required string Name { get; set; }
    [JsonPropertyName("uid")] public required string Uid { get; set; }
}

public partial record V1ManagedFieldsEntry
{
    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("fieldsType")] public string FieldsType { get; set; }
    [JsonPropertyName("fieldsV1")] public object FieldsV1 { get; set; }
    [JsonPropertyName("manager")] public string Manager { get; set; }
    [JsonPropertyName("operation")] public string Operation { get; set; }
    [JsonPropertyName("subresource")] public string Subresource { get; set; }
    [JsonPropertyName("time")] public DateTime? Time { get; set; }
}

public partial record V1ListMeta
{
    [JsonPropertyName("continue")] public string ContinueProperty { get; set; }
    [JsonPropertyName("remainingItemCount")] public long? RemainingItemCount { get; set; }
    [JsonPropertyName("resourceVersion")] public string ResourceVersion { get; set; }
    [JsonPropertyName("selfLink")] public string SelfLink { get; set; }
}

public partial record V1LabelSelector
{
    [JsonPropertyName("matchExpressions")] public IList<V1LabelSelectorRequirement> MatchExpressions { get; set; }
    [JsonPropertyName("matchLabels")] public IDictionary<string, string> MatchLabels { get; set; }
}

public partial record V1LabelSelectorRequirement
{
    [JsonPropertyName("key")] public required string Key { get; set; }
    [JsonPropertyName("operator")] public required string OperatorProperty { get; set; }
    [JsonPropertyName("values")] public IList<string> Values { get; set; }
}
