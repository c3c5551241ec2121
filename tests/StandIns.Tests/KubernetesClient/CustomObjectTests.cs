using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace StandIns.Tests.KubernetesClient;

public sealed class CustomObjectTests
{
    private const string Json = """{"apiVersion":"g/v","kind":"Thing","metadata":{"name":"n"},"size":3}""";

    [Fact]
    public async Task Without_a_class_an_object_is_an_element()
    {
        await using var server = await ApiServer.StartAsync(Json);
        using var client = server.Client();

        var thing = await client.CustomObjects.GetNamespacedCustomObjectAsync("g", "v", "ns", "things", "n");

        Assert.Equal(3, Assert.IsType<JsonElement>(thing).GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task With_a_class_it_is_of_that_class()
    {
        await using var server = await ApiServer.StartAsync(Json);
        using var client = server.Client();

        var thing = await client.CustomObjects.CreateNamespacedCustomObjectAsync<Thing>(
            new Thing { Size = 2 }.Initialize(), "g", "v", "ns", "things");

        Assert.Equal(("n", 3), (thing.Name(), thing.Size));
        Assert.Equal("""{"metadata":{},"size":2,"apiVersion":"g/v","kind":"Thing"}""", server.Call.Body);
    }

    [Fact]
    public async Task A_generic_client_does_everything_with_one_kind()
    {
        await using var server = await ApiServer.StartAsync(Json);
        using var things = new GenericClient(server.Client(), "g", "v", "things");
        var patch = new V1Patch("{}", V1Patch.PatchType.MergePatch);

        await things.CreateAsync(new Thing());
        await things.CreateNamespacedAsync(new Thing(), "ns");
        await things.ListAsync<Thing>("l", "f", 1, "c");
        await things.ListNamespacedAsync<Thing>("ns", limit: 1);
        await things.ReadAsync<Thing>("n");
        await things.ReadNamespacedAsync<Thing>("ns", "n");
        await things.PatchAsync<Thing>(patch, "n");
        await things.PatchNamespacedAsync<Thing>(patch, "ns", "n");
        await things.ReplaceAsync(new Thing(), "n");
        await things.ReplaceNamespacedAsync(new Thing(), "ns", "n");
        await things.DeleteAsync<Thing>("n");
        var deleted = await things.DeleteNamespacedAsync<Thing>("ns", "n");

        Assert.Equal(3, deleted.Size);
        Assert.Equal(
            [
                "POST /apis/g/v/things",
                "POST /apis/g/v/namespaces/ns/things",
                "GET /apis/g/v/things?continue=c&fieldSelector=f&labelSelector=l&limit=1",
                "GET /apis/g/v/namespaces/ns/things?limit=1",
                "GET /apis/g/v/things/n",
                "GET /apis/g/v/namespaces/ns/things/n",
                "PATCH /apis/g/v/things/n",
                "PATCH /apis/g/v/namespaces/ns/things/n",
                "PUT /apis/g/v/things/n",
                "PUT /apis/g/v/namespaces/ns/things/n",
                "DELETE /apis/g/v/things/n",
                "DELETE /apis/g/v/namespaces/ns/things/n",
            ],
            server.Calls.Select(call => call.Line));
    }

    [KubernetesEntity(Group = "g", ApiVersion = "v", Kind = "Thing", PluralName = "things")]
    private sealed class Thing : KubernetesObject, IKubernetesObject<V1ObjectMeta>
    {
        [JsonPropertyName("metadata")]
        public V1ObjectMeta Metadata { get; set; } = null!;

        public int Size { get; set; }
    }
}
