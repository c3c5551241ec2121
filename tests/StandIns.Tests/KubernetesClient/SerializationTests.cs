using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using YamlDotNet.Core;

namespace StandIns.Tests.KubernetesClient;

public sealed class SerializationTests
{
    private const string SecretJson =
        """{"apiVersion":"v1","data":{"k":"AQI="},"kind":"Secret","metadata":""" +
        """{"creationTimestamp":"2026-01-02T03:04:05Z","labels":{"a":"b"},"name":"web","namespace":"ns"}""" +
        ""","type":"Opaque"}""";

    private const string SecretYaml = """
        apiVersion: v1
        kind: Secret
        metadata:
          creationTimestamp: "2026-01-02T03:04:05Z"
          labels:
            a: b
          name: web
          namespace: ns
        data:
          k: AQI=
        type: Opaque
        """;

    [Fact]
    public void JSON_comes_back_as_it_was() =>
        Assert.Equal(SecretJson, KubernetesJson.Serialize(KubernetesJson.Deserialize<V1Secret>(SecretJson)));

    [Fact]
    public void YAML_comes_back_as_it_was() =>
        Assert.Equal(SecretYaml, KubernetesYaml.Serialize(KubernetesYaml.Deserialize<V1Secret>(SecretYaml)));

    [Fact]
    public void JSON_and_YAML_are_the_same_object() =>
        Assert.Equal(SecretYaml, KubernetesYaml.Serialize(KubernetesJson.Deserialize<V1Secret>(SecretJson)));

    [Fact]
    public void JSON_is_read_from_every_form()
    {
        using var document = JsonDocument.Parse(SecretJson);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(SecretJson));
        var node = JsonNode.Parse(SecretJson)!;

        V1Secret[] read =
        [
            KubernetesJson.Deserialize<V1Secret>(stream), KubernetesJson.Deserialize<V1Secret>(document),
            KubernetesJson.Deserialize<V1Secret>(document.RootElement), KubernetesJson.Deserialize<V1Secret>(node),
        ];

        Assert.All(read, secret => Assert.Equal(SecretJson, KubernetesJson.Serialize(secret)));
        Assert.Equal(SecretJson, KubernetesJson.Serialize(document));
        Assert.Equal(SecretJson, KubernetesJson.Serialize(document.RootElement));
        Assert.Equal(SecretJson, KubernetesJson.Serialize(node));
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.678901Z", "2026-01-02T03:04:05.678901Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.123456Z")]
    [InlineData("2026-01-02T05:04:05+02:00", "2026-01-02T03:04:05Z")]
    public void Times_are_read_to_any_fraction_and_written_in_UTC(string read, string written)
    {
        var meta = KubernetesJson.Deserialize<V1ObjectMeta>($$"""{"creationTimestamp":"{{read}}"}""");

        Assert.Equal(DateTimeKind.Utc, meta.CreationTimestamp!.Value.Kind);
        Assert.Equal($$"""{"creationTimestamp":"{{written}}"}""", KubernetesJson.Serialize(meta));
    }

    [Fact]
    public void A_time_that_is_none_is_refused() => Assert.Throws<FormatException>(
        () => KubernetesJson.Deserialize<V1ObjectMeta>("""{"creationTimestamp":"yesterday"}"""));

    [Fact]
    public void Required_members_must_be_there() =>
        Assert.Throws<JsonException>(() => KubernetesJson.Deserialize<V1SecretList>("""{"kind":"SecretList"}"""));

    [Theory]
    [InlineData("8080", "8080")]
    [InlineData("\"http\"", "http")]
    public void A_number_or_text_stays_what_it_is(string json, string value)
    {
        var read = KubernetesJson.Deserialize<IntOrString>(json);

        Assert.Equal(value, read.Value);
        Assert.Equal(json, KubernetesJson.Serialize(read));
    }

    [Fact]
    public void A_status_is_read_and_written()
    {
        var status = KubernetesJson.Deserialize<V1Status>(
            """{"kind":"Status","status":"Failure","message":"m","reason":"r","code":409}""");

        Assert.Equal("r - m", status.ToString());
        Assert.Equal(
            """{"code":409,"kind":"Status","message":"m","reason":"r","status":"Failure"}""",
            KubernetesJson.Serialize(status));
    }

    [Fact]
    public async Task Every_document_of_a_YAML_is_of_its_own_kind()
    {
        const string Yaml = """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: { name: a }
            rules:
            - { apiGroups: [''], resources: [secrets], verbs: [get] }
            ---
            apiVersion: example/v1
            kind: Own
            """;
        var own = new Dictionary<string, Type> { ["example/v1/Own"] = typeof(KubernetesObject) };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Yaml));

        var objects = KubernetesYaml.LoadAllFromString(Yaml, own);

        Assert.Equal(["get"], Assert.Single(Assert.IsType<V1ClusterRole>(objects[0]).Rules).Verbs);
        Assert.Equal("Own", Assert.IsType<KubernetesObject>(objects[1]).Kind);
        Assert.Equal(2, (await KubernetesYaml.LoadAllFromStreamAsync(stream, own)).Count);
        Assert.Throws<KeyNotFoundException>(() => KubernetesYaml.LoadAllFromString(Yaml));
    }

    [Fact]
    public void Several_objects_are_several_documents()
    {
        var text = KubernetesYaml.SerializeAll([new V1Namespace { Kind = "a" }, null!, new V1Namespace { Kind = "b" }]);

        Assert.Equal("kind: a\n---\nkind: b\n", text.Replace("...\n", "", StringComparison.Ordinal));
        Assert.Equal("", KubernetesYaml.Serialize(null));
    }

    [Fact]
    public void Texts_that_look_like_something_else_are_quoted()
    {
        var texts = new[] { "true", "no", "1", "1.5", "1e3", "0x1f", "", "~", "null", "a\nb\n", "plain", "a: b" };
        var map = new V1ConfigMap { Data = texts.Index().ToDictionary(item => $"k{item.Index}", item => item.Item) };

        var read = KubernetesYaml.Deserialize<Dictionary<string, object>>(KubernetesYaml.Serialize(map));

        Assert.Equal(texts, ((Dictionary<object, object>)read["data"]).Values);
    }

    [Fact]
    public void Unknown_keys_are_refused_only_where_asked()
    {
        const string Yaml = "kind: Secret\nunknown: 1\n";

        Assert.Equal("Secret", KubernetesYaml.Deserialize<V1Secret>(Yaml).Kind);
        Assert.Throws<YamlException>(() => KubernetesYaml.Deserialize<V1Secret>(Yaml, strict: true));
    }

    [Fact]
    public void A_custom_resource_definition_keeps_its_schema()
    {
        const string Json =
            """{"openAPIV3Schema":{"$ref":"r","default":{"a":1},"enum":["x",2],"properties":{"p":{"type":"string"}}""" +
            ""","type":"object","x-kubernetes-preserve-unknown-fields":true}}""";

        Assert.Equal(Json, KubernetesJson.Serialize(KubernetesJson.Deserialize<V1CustomResourceValidation>(Json)));
    }
}
