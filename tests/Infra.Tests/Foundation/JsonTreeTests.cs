using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Infra.Foundation;

namespace Infra.Tests.Foundation;

public sealed class JsonTreeTests
{
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Gen<string> Texts = Gen.Elements(
        "",
        "a",
        "true",
        "null",
        "1",
        "0x1f",
        "~",
        "*a",
        "é",
        "a: b",
        "\"",
        "\\",
        "\n",
        "\t",
        " #x",
        "yes",
        "<<",
        "😀")
        .ListOf()
        .Select(pieces => string.Concat(pieces.Take(4)));

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Texts.Select(text => JsonSerializer.Serialize(text, AsWritten)),
        Gen.Elements(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "7",
            "-12",
            "12345678901234567890",
            "1.5",
            "-0.25",
            "1e3",
            "1E-7",
            "2.0e+10",
            "1e400"));

    [Fact]
    public void JSON_produces_the_same_tree_as_the_same_text_read_as_YAML() =>
        Prop.ForAll(Json(4).ToArbitrary(), text =>
        {
            using var json = JsonDocument.Parse(text);
            var problems = new ProblemList();
            return Shown(JsonTree.Read(json.RootElement, default)) == Shown(YamlFile.Parse(text, "f.yaml", problems)!)
                && !problems.HasErrors;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Written_JSON_equals_that_of_the_node() =>
        Prop.ForAll(Json(4).ToArbitrary(), text =>
        {
            var tree = YamlFile.Parse(text, "f.yaml", new())!;
            using var written = new MemoryStream();
            using (var writer = new Utf8JsonWriter(written, new() { Encoder = AsWritten.Encoder }))
                JsonTree.Write(tree, writer);
            return Encoding.UTF8.GetString(written.ToArray())
                == (JsonTree.ToNode(tree)?.ToJsonString(AsWritten) ?? "null");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_first_of_duplicate_keys_wins_and_every_node_has_the_position()
    {
        using var json = JsonDocument.Parse("""{"a": 1, "b": [2], "a": 3}""");
        var map = (YamlMap)JsonTree.Read(json.RootElement, new("sv-01/team-a/alpha", 0));
        Assert.Equal(["a", "b"], map.Entries.Select(entry => entry.Key));
        Assert.Equal("1", ((YamlScalar)map.Find("a")!).Text);
        Assert.Equal("sv-01/team-a/alpha", ((YamlList)map.Find("b")!).Items[0].Position.File);
    }

    private static Gen<string> Json(int depth) => depth == 0
        ? Scalars
        : Gen.OneOf(
            Scalars,
            Json(depth - 1).ListOf().Select(items => $"[{string.Join(", ", items)}]"),
            Gen.Zip(Texts, Json(depth - 1)).ListOf().Select(members => $"{{{string.Join(", ", Written(members))}}}"));

    private static IEnumerable<string> Written(IEnumerable<(string Key, string Value)> members) =>
        from member in members.DistinctBy(member => member.Key)
        select $"{JsonValue.Create(member.Key).ToJsonString(AsWritten)}: {member.Value}";

    private static string Shown(YamlNode node) => node switch
    {
        YamlMap map => $"{{{string.Join(',', map.Entries.Select(entry => $"<{entry.Key}>{Shown(entry.Value)}"))}}}",
        YamlList list => $"[{string.Join(',', list.Items.Select(Shown))}]",
        YamlScalar scalar => $"{scalar.Type}<{(scalar.IsNull ? "" : scalar.Text)}>",
        _ => throw new InvalidOperationException(),
    };
}
