namespace k8s.Models;

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1APIGroupList : IKubernetesObject
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "APIGroupList";
    public const string KubeGroup = "";
    public const string KubePluralName = "";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("groups")] public required IList<V1APIGroup> Groups { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1APIGroup : IKubernetesObject
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "APIGroup";
    public const string KubeGroup = "";
    public const string KubePluralName = "";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("name")] public required string Name { get; set; }
    [JsonPropertyName("preferredVersion")] public V1GroupVersionForDiscovery PreferredVersion { get; set; }
    [JsonPropertyName("serverAddressByClientCIDRs")]
    public IList<V1ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; set; }
    [JsonPropertyName("versions")] public required IList<V1GroupVersionForDiscovery> Versions { get; set; }
}

public partial record V1GroupVersionForDiscovery
{
    [JsonPropertyName("groupVersion")] public required string GroupVersion { get; set; }
    [JsonPropertyName("version")] public required string Version { get; set; }
}

public partial record V1ServerAddressByClientCIDR
{
    [JsonPropertyName("clientCIDR")] public required string ClientCIDR { get; set; }
    [JsonPropertyName("serverAddress")] public required string ServerAddress { get; set; }
}

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1APIResourceList : IKubernetesObject
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "APIResourceList";
    public const string KubeGroup = "";
    public const string KubePluralName = "";

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("groupVersion")] public required string GroupVersion { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("resources")] public required IList<V1APIResource> Resources { get; set; }
}

public partial record V1APIResource
{
    [JsonPropertyName("categories")] public IList<string> Categories { get; set; }
    [JsonPropertyName("group")] public string Group { get; set; }
    [JsonPropertyName("kind")] public required string Kind { get; set; }
    [JsonPropertyName("name")] public required string Name { get; set; }
    [JsonPropertyName("namespaced")] public required bool Namespaced { get; set; }
    [JsonPropertyName("shortNames")] public IList<string> ShortNames { get; set; }
    [JsonPropertyName("singularName")] public required string SingularName { get; set; }
    [JsonPropertyName("storageVersionHash")] public string StorageVersionHash { get; set; }
    [JsonPropertyName("verbs")] public required IList<string> Verbs { get; set; }
    [JsonPropertyName("version")] public string Version { get; set; }
}

public partial record VersionInfo
{
    [JsonPropertyName("buildDate")] public required string BuildDate { get; set; }
    [JsonPropertyName("compiler")] public required string Compiler { get; set; }
    [JsonPropertyName("emulationMajor")] public string EmulationMajor { get; set; }
    [JsonPropertyName("emulationMinor")] public string EmulationMinor { get; set; }
    [JsonPropertyName("gitCommit")] public required string GitCommit { get; set; }
    [JsonPropertyName("gitTreeState")] public required string GitTreeState { get; set; }
    [JsonPropertyName("gitVersion")] public required string GitVersion { get; set; }
    [JsonPropertyName("goVersion")] public required string GoVersion { get; set; }
    [JsonPropertyName("major")] public required string Major { get; set; }
    [JsonPropertyName("minCompatibilityMajor")] public string MinCompatibilityMajor { get; set; }
    [JsonPropertyName("minCompatibilityMinor")] public string MinCompatibilityMinor { get; set; }
    [JsonPropertyName("minor")] public required string Minor { get; set; }
    [JsonPropertyName("platform")] public required string Platform { get; set; }
}
