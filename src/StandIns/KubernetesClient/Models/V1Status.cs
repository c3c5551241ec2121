using System.Net;
using YamlDotNet.Serialization;

namespace k8s.Models;

[KubernetesEntity(Group = KubeGroup, Kind = KubeKind, ApiVersion = KubeApiVersion, PluralName = KubePluralName)]
public partial record V1Status : IKubernetesObject<V1ListMeta>
{
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "Status";
    public const string KubeGroup = "";
    public const string KubePluralName = "";

    private JsonElement _object;

    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
    [JsonPropertyName("code")] public int? Code { get; set; }
    [JsonPropertyName("details")] public V1StatusDetails Details { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("message")] public string Message { get; set; }
    [JsonPropertyName("metadata")] public V1ListMeta Metadata { get; set; }
    [JsonPropertyName("reason")] public string Reason { get; set; }
    [JsonPropertyName("status")] public string Status { get; set; }

    /// <summary>Whether the server answered the object in place of a status.</summary>
    [JsonIgnore, YamlIgnore]
    public bool HasObject { get; private set; }

    public T ObjectView<T>() => KubernetesJson.Deserialize<T>(_object);

    public override string ToString()
    {
        var reason = string.IsNullOrEmpty(Reason) && Code is { } code and not 0
            ? ((HttpStatusCode)code).ToString()
            : Reason;
        if (string.IsNullOrEmpty(Message)) return string.IsNullOrEmpty(reason) ? Status : reason;
        return string.IsNullOrEmpty(reason) ? Message : $"{reason} - {Message}";
    }

    internal static V1Status Holding(JsonElement answer) => new() { _object = answer, HasObject = true };
}

public partial record V1StatusDetails
{
    [JsonPropertyName("causes")] public IList<V1StatusCause> Causes { get; set; }
    [JsonPropertyName("group")] public string Group { get; set; }
    [JsonPropertyName("kind")] public string Kind { get; set; }
    [JsonPropertyName("name")] public string Name { get; set; }
    [JsonPropertyName("retryAfterSeconds")] public int? RetryAfterSeconds { get; set; }
    [JsonPropertyName("uid")] public string Uid { get; set; }
}

public partial record V1StatusCause
{
    [JsonPropertyName("field")] public string Field { get; set; }
    [JsonPropertyName("message")] public string Message { get; set; }
    [JsonPropertyName("reason")] public string Reason { get; set; }
}
