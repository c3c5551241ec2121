using System.Globalization;
using System.Text;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Tests.Foundation;

/// <summary>
/// Reading a text by its difference from another gives the same result as parsing it, or is not done.
/// </summary>
public sealed class YamlPatternTests
{
    // Numbers in angle brackets mark the output of a template.
    private static readonly string[] Forms =
    [
        "# values of <0>\ncomponent:\n  image: registry/<1>\n  replicas: <2>\n  owner: <0>\n  tags:\n  - <1>\n  - "
            + "key: <3>\n    value: \"<2>\"\n",
        "---\na: '<0>'\nb: \"<1>\"\nc: <2> # <3>\nflow: {x: <0>}\nlist: [<1>]\n",
        "two: {x: <0>, y: <1>}\nz: [a, <2>]\nwide: [\n  <3>,\n  b: <0>\n]\n",
        "text: |\n  owner: <0>\n  # <1>\nfolded: >-\n  a\n  b: <2>\nplain: a\n  <3>\nlast: <0>",
        "quoted: \"first\n  key: <0>\n  last\"\nkey: <0>\nempty:\nnull: <1>\nname: <2>\n",
        "password: <0>\ntokenSecretName: <1>\nclient:\n  clientSecret: <2>\n",
        "a: <0>\r\nb: <1>\r\nc: x\u0085  d: <2>\r\n",
        "<0>: <1>\nb: <2>\n? <3>\n: c\n",
        "<<: {a: <0>, b: <1>}\nc: <2>\n",
        "\ud83d\ude80: <0>\nb: <1>\n",
        "b: <0>\nmetadata: <1>\nname: <2>\na: <3>\n",
        "env:\n- name: <4>\n  value: <1>\n- value: <5>\n  name: DB_PASSWORD\n- key: <4>\n  value: <5>\n",
        "args:\n- --password\n- <5>\n- \"<4>\"\n- <1>\nurl: <5>\npwd: <5>\n",
    ];

    private static readonly string[] Printed =
    [
        "cluster-00001", "cluster-7", "abc", "true", "True", "null", "Null", "~", "1", "12", "-1", "+5", ".5", "1.5",
        "1e3", "1.10.2", "0x1f", "007", "yes", "no", "y", "1_000", "0b11",
        "2024-01-01", "12:30:45", "a b", "a  b", " a", "a ", "a: b", "a:b", "a:", "a #b", "#a", "- a", "-a", "", "'q'",
        "it's", "\"", "\\n", "[x]", "{x}", "x]", "x}", "a,b",
        "*a", "&a", "&a b", "!t", "!!str 1", "|", ">", "%a", "@a", "`a", "=", "<<", "---", "...", "é", "\u00a0",
        "a\nb", "a\n", "\t", "a\tb", "(a)", "a)", "/x", "https://10.0.0.1:6443", "a/b:c",
        "overlay_me", "x-overlay_me-y", "-----BEGIN PRIVATE KEY-----", "eyJabcdefghijkl.eyJabcdefghijkl.x", "vault:x",
        "$x", "{{ .x }}", new('n', 300),
    ];

    private static readonly string[] Names = ["HOST", "LEVEL", "DB_PASSWORD", "token", "--token", "--verbose", "pass"];

    private static readonly string[] Values =
        ["vault:a", "vault:b/c", "/etc/tls/a", "/etc/tls/b", "hunter22", "12345", "a", "https://u:p@h", "x --token=y"];

    [Fact]
    public void Reading_a_text_of_a_known_shape_equals_parsing_it()
    {
        var random = new Random(5);
        var (read, parsed) = (0, 0);
        for (var i = 0; i < 60_000; i++)
        {
            var form = Forms[random.Next(Forms.Length)];
            if (AsParsed(Filled(form, random), Filled(form, random))) read++;
            else parsed++;
        }

        Assert.InRange(read, 1_000, 60_000);
        Assert.InRange(parsed, 3_000, 60_000);
    }

    [Fact]
    public void Reading_a_text_with_changed_characters_equals_parsing_it()
    {
        var random = new Random(6);
        var read = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var text = random.Next(4) == 0 ? MutatedYaml.Create(random) : Filled(
                Forms[random.Next(Forms.Length)], random);
            if (AsParsed(text, MutatedYaml.Mutated(text, random))) read++;
        }

        Assert.InRange(read, 300, 60_000);
    }

    [Theory]
    [InlineData("name: a\n", "name: b\n", "name: b\n")]
    [InlineData("replicas: 1\n", "replicas: 22\n", "replicas: 22\n")]
    [InlineData("version: 1.10\n", "version: 1.10.2\n", "version: '1.10.2'\n")]
    [InlineData("version: v1\n", "version: 1e3\n", "version: 1e3\n")]
    [InlineData("o: x # why\nb: \"1\"\n", "o: true # why\nb: \"2\"\n", "b: '2'\no: true\n")]
    [InlineData("b: x\na:\n- k: 1\n", "b: yy\na:\n- k: 2\n", "a:\n- k: 2\nb: yy\n")]
    public void A_changed_scalar_changes_the_tree_and_the_canonical_text(string known, string other, string canonical)
    {
        var read = ReadBy(known, other);
        Assert.NotNull(read);
        Assert.Equal(canonical, read.Text, ignoreLineEndingDifferences: false);
        Assert.Equal(Dump(ParsedValues.Parse(other)), Dump(read));
    }

    [Theory]
    [InlineData("name: a\n", "name: a: b\n")]
    [InlineData("name: a\n", "name: a #b\n")]
    [InlineData("name: a\n", "name: &x\n")]
    [InlineData("name: a\n", "name: a\nmore: b\n")]
    [InlineData("name: a\n", "eman: a\n")]
    [InlineData("text: |\n  name: a\nname: a\n", "text: |\n  name: b\nname: a\n")]
    [InlineData("password: <path:x>\n", "password: clear\n")]
    [InlineData("name: a\n", "name: overlay_me\n")]
    [InlineData("name: a\n", "name: no\n")]
    [InlineData("mode: 420\n", "mode: 0644\n")]
    [InlineData("- name: HOST\n  value: a\n", "- name: DB_PASSWORD\n  value: a\n")]
    [InlineData("- name: DB_PASSWORD\n  value: vault:a\n", "- name: DB_PASSWORD\n  value: hunter22\n")]
    [InlineData("- value: vault:a\n  name: DB_PASSWORD\n", "- value: 12345\n  name: DB_PASSWORD\n")]
    [InlineData("- key: HOST\n  value: a\n", "- key: API_TOKEN\n  value: a\n")]
    [InlineData("- --password\n- vault:a\n", "- --password\n- hunter22\n")]
    [InlineData("- a\n- vault:b\n", "- --token=x\n- vault:b\n")]
    [InlineData("url: https://a\n", "url: https://u:p@a\n")]
    public void A_text_that_may_differ_in_more_than_a_scalar_is_parsed(string known, string other) =>
        Assert.Null(ReadBy(Map(known), Map(other)));

    [Theory]
    [InlineData("- name: HOST\n  value: a\n", "- name: HOST\n  value: b\n")]
    [InlineData("- name: HOST\n  value: a\n", "- name: LEVEL\n  value: b\n")]
    [InlineData("- name: DB_PASSWORD\n  value: vault:a\n", "- name: DB_PASSWORD\n  value: vault:b\n")]
    [InlineData("- name: a\n  key: b\n", "- name: password\n  key: password\n")]
    [InlineData("- --password\n- vault:a\n", "- --password\n- vault:b\n")]
    public void A_value_that_is_not_a_secret_under_its_key_is_read_from_the_difference(string known, string other) =>
        Assert.Equal(Dump(ParsedValues.Parse(Map(other))), Dump(ReadBy(Map(known), Map(other))!));

    [Theory]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a: overlay_me\n")]
    [InlineData("a: off\n")]
    [InlineData("on: a\n")]
    [InlineData("<<: {a: b}\n")]
    [InlineData("a: [\n")]
    [InlineData("")]
    public void A_text_with_errors_findings_or_anchors_has_no_shape(string text) =>
        Assert.Null(ValuesReader.ReadShape(text, ParsedValues.Parse(text)));

    [Fact]
    public void The_result_for_a_text_does_not_depend_on_the_texts_read_before()
    {
        var random = new Random(7);
        var component = ComponentName.Parse("component");
        var texts = Enumerable.Range(0, 3_000).Select(_ => Filled(Forms[random.Next(Forms.Length)], random)).ToList();
        var (one, two) = (new ValuesReader(), new ValuesReader());
        var first = texts
            .Distinct()
            .ToDictionary(text => text, text => Dump(one.Read(component, text)), StringComparer.Ordinal);
        foreach (var text in texts.AsEnumerable().Reverse()) Assert.Equal(first[text], Dump(two.Read(component, text)));
    }

    [Fact]
    public void Similar_texts_have_the_trees_that_parsing_gives()
    {
        var random = new Random(8);
        for (var i = 0; i < 300; i++)
        {
            var form = Forms[random.Next(Forms.Length)];
            var similar = new SimilarTexts("values");
            for (var j = 0; j < 40; j++)
            {
                var text = Filled(form, random);
                if (random.Next(4) == 0) text = MutatedYaml.Mutated(text, random);
                var parsed = text.Length == 0
                    ? new YamlMap([], default)
                    : YamlFile.ParseMap(text, "values", new(), YamlReading.Helm);
                Assert.True(TreeDifference.AreSame(parsed, similar.Parse(text)), text);
            }
        }
    }

    private static string Map(string text) => text.StartsWith('-') ? $"list:\n{text}" : text;

    private static ParsedValues? ReadBy(string known, string other) =>
        ValuesReader.ReadBy(ValuesReader.ReadShape(known, ParsedValues.Parse(known))!, other);

    private static ParsedValues? ReadIfFormed(string known, string other) =>
        ValuesReader.ReadShape(known, ParsedValues.Parse(known)) is null ? null : ReadBy(known, other);

    // True if it was read by the difference.
    private static bool AsParsed(string known, string other)
    {
        var read = ReadIfFormed(known, other);
        if (read is null) return false;
        Assert.Equal(Dump(ParsedValues.Parse(other)), Dump(read));
        return true;
    }

    private static string Filled(string form, Random random)
    {
        // Mostly typical names and numbers of templates; a scalar that breaks its line breaks the whole text.
        form = form.Replace("<4>", Names[random.Next(Names.Length)], StringComparison.Ordinal)
            .Replace("<5>", Values[random.Next(Values.Length)], StringComparison.Ordinal);
        for (var i = 0; i < 4; i++)
        {
            var printed = random.Next(8) == 0 ? Printed[random.Next(Printed.Length)] : Printed[random.Next(14)];
            form = form.Replace($"<{i.ToString(CultureInfo.InvariantCulture)}>", printed, StringComparison.Ordinal);
        }

        return form;
    }

    private static string Dump(ParsedValues values)
    {
        var text = new StringBuilder($"{values.Fault}\n{values.Text}\n");
        text.Append(string.Join(',', values.Findings)).Append(string.Join(',', values.Words)).Append('\n');
        if (values.Tree is { } tree) Dump(tree, text);
        return text.ToString();
    }

    private static void Dump(YamlNode node, StringBuilder text)
    {
        text.Append(node.Kind).Append(' ').Append(node.Position).Append(' ');
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Type).Append(' ').Append(scalar.Text).Append('\n');
                break;
            case YamlList list:
                text.Append("[\n");
                foreach (var item in list.Items) Dump(item, text);
                text.Append("]\n");
                break;
            case YamlMap map:
                text.Append("{\n");
                foreach (var entry in map.Entries)
                {
                    text.Append(entry.Key).Append(' ').Append(entry.Position).Append(' ');
                    Dump(entry.Value, text);
                }

                text.Append("}\n");
                break;
        }
    }
}
