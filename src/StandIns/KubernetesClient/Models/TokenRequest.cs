namespace k8s.Models;

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record Authenticationv1TokenRequest : IKubernetesObject<V1ObjectMeta>, ISpec<V1TokenRequestSpec>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "TokenRequest";
    public const string KubeGroup = "authentication.k8s.io";
    public const string KubePluralName = "";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
    [JsonPropertyName("spec")] public required V1TokenRequestSpec Spec { get; set; }
    [JsonPropertyName("status")] public V1TokenRequestStatus Status { get; set; }
}

public partial record V1TokenRequestSpec
{
    [JsonPropertyName("audiences")] public required IList<string> Audiences { get; set; }
    [JsonPropertyName("boundObjectRef")] public V1BoundObjectReference BoundObjectRef { get; set; }
    [JsonPropertyName("expirationSeconds")] public long? ExpirationSeconds { get; set; }
}

public partial record V1BoundObjectReference
{
    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("name")] public string Name { get; set; }
    [JsonPropertyName("uid")] public string Uid { get; set; }
}

public partial record V1TokenRequestStatus
{
    [JsonPropertyName("expirationTimestamp")] public required DateTime ExpirationTimestamp { get; set; }
    [JsonPropertyName("token")] public required string Token { get; set; }

    // A record prints its members, and this one's is a credential.
    public override string ToString() =>
        $"{nameof(V1TokenRequestStatus)} {{ ExpirationTimestamp = {ExpirationTimestamp:O} }}";
}
