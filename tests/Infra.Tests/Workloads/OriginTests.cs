using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Tests.Cli;
using Infra.Tests.Tools;

namespace Infra.Tests.Workloads;

/// <summary>
/// `infra why` over planted values: ten of each kind, each in its own line of one ConfigMap. The chart uses them in
/// different ways.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class OriginTests : IDisposable
{
    private const int Planted = 10;
    private const string Chart = "security/kyverno";

    private readonly WorkloadFleet _fleet = new();

    public OriginTests()
    {
        var schema = string.Join(", ", Numbers.Select(i => $"\"s{i}\": {{\"type\": \"string\"}}"));
        _fleet.Project.Write(
            "stacks/settings.schema.json",
            "{\"type\": \"object\", \"properties\": {\"cluster\": {\"type\": \"object\", \"properties\": {"
                + $"\"app\": {{\"type\": \"string\"}}, \"on\": {{\"type\": \"boolean\"}}, {schema}}}}}}}}}");
        // Every third setting is in the stack's layer, and every third in the cluster's file.
        _fleet.Project.Write(
            "stacks/settings.yaml",
            "cluster:\n  app: dns\n  'on': true\n" + Lines(0, i => $"  s{i}: setting-{i}\n")
                + Lines(2, i => $"  s{i}: hidden-{i}\n"));
        _fleet.Project.Write("stacks/dev/settings.yaml", "cluster:\n" + Lines(1, i => $"  s{i}: setting-{i}\n"));
        _fleet.Project.Write(
            "stacks/dev/clusters/bay.yaml",
            "cluster:\n" + Lines(2, i => $"  s{i}: setting-{i}\n") + "values:\n  kyverno:\n"
                + string.Concat(Numbers.Select(i => $"    o{i}: overlay-{i}\n")));
        _fleet.Project.Write(
            $"stacks/templates/{Chart}/values.yaml.j2",
            string.Concat(Numbers.Select(i => $"s{i}: {Printed(i)}\nt{i}: template-{i}\n"))
                + "enabled: {{ cluster['on'] }}\n");
        _fleet.Project.Write("stacks/templates/dns/external-dns/values.yaml.j2", "app: {{ cluster.app }}\n");
        Directory.Delete(_fleet.Catalog.Path(Chart), recursive: true);
        _fleet.Catalog.Write(
            $"{Chart}/Chart.yaml",
            "apiVersion: v2\nname: kyverno\nversion: 1.0.0\ndependencies:\n"
                + "- {name: engine, version: 1.0.0, alias: motor}\n");
        _fleet.Catalog.Write(
            $"{Chart}/values.yaml",
            "# public\n" + string.Concat(Numbers.Select(i => $"p{i}: public-{i}\n")) + "enabled: true\nunused: x\n");
        _fleet.Catalog.Write(
            $"{Chart}/templates/values.yaml",
            Object("values", ["s", "t", "o", "p"]) + "  fixed: text of the template\n"
                + "  both: {{ .Values.p0 }}-{{ .Values.s0 }}\n"
                + "  chosen: {{ if .Values.enabled }}first{{ else }}second{{ end }}\n");
        _fleet.Catalog.Write($"{Chart}/charts/engine/Chart.yaml", "apiVersion: v2\nname: engine\nversion: 1.0.0\n");
        _fleet.Catalog.Write(
            $"{Chart}/charts/engine/values.yaml", string.Concat(Numbers.Select(i => $"d{i}: default-{i}\n")));
        _fleet.Catalog.Write($"{Chart}/charts/engine/templates/values.yaml", Object("engine", ["d"]));
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(0, Planted);

    [HelmTheory]
    [InlineData("s", "ConfigMap/values", "settings")]
    [InlineData("t", "ConfigMap/values", "template")]
    [InlineData("o", "ConfigMap/values", "settings")]
    [InlineData("p", "ConfigMap/values", "publicValues")]
    [InlineData("d", "ConfigMap/engine", "chartDefault")]
    public async Task Every_planted_value_has_its_file_and_line(string kind, string title, string layer)
    {
        var answer = await AskAsync(title);
        foreach (var i in Numbers)
        {
            var value = answer["values"]!.AsArray()
                .Single(one => one!["paths"]!.AsArray().Any(path => (string?)path == $"data.{kind}{i}"))!;
            Assert.Equal(layer, (string?)value["layer"]);
            Assert.Equal(Place(kind, i), Places(value["from"]!));
        }
    }

    [HelmTheory]
    [InlineData("data.s0", "stacks/settings.yaml", "  s0: ")]
    [InlineData("data.s1", "stacks/dev/settings.yaml", "  s1: ")]
    [InlineData("data.s2", "stacks/dev/clusters/bay.yaml", "  s2: ")]
    [InlineData("data.o3", "stacks/dev/clusters/bay.yaml", "    o3: ")]
    [InlineData("data.t4", $"stacks/templates/{Chart}/values.yaml.j2", "t4: ")]
    [InlineData("data.p5", $"{Chart}/values.yaml", "p5: ")]
    public async Task A_single_value_is_found(string path, string file, string line)
    {
        var answer = await AskAsync("ConfigMap/values", path);
        Assert.Equal($"{Chart}/templates/values.yaml", (string?)answer["template"]);
        Assert.Equal(
            [$"{file}:{LineOf(file, line)}"],
            answer["values"]!.AsArray().SelectMany(one => Places(one!["from"]!)));
    }

    [HelmFact]
    public async Task Two_values_in_a_line_are_both_found()
    {
        var answer = await AskAsync("ConfigMap/values", "data.both");
        Assert.Equal(["p0", "s0"], answer["values"]!.AsArray().Select(one => (string?)one!["name"]).Order());
    }

    [HelmFact]
    public async Task A_condition_is_told_from_a_value()
    {
        var answer = await AskAsync("ConfigMap/values", "data.chosen");
        Assert.Empty(answer["values"]!.AsArray());
        var condition = Assert.Single(answer["conditions"]!.AsArray())!;
        Assert.Equal("enabled", (string?)condition["name"]);
        Assert.Equal(
            [$"stacks/settings.yaml:{LineOf("stacks/settings.yaml", "  'on': ")}"], Places(condition["from"]!));
    }

    [HelmFact]
    public async Task A_text_of_the_template_has_no_value()
    {
        var run = await _fleet.RunAsync("why", "bay", "ConfigMap/values", "data.fixed");
        Assert.Equal(
            "ConfigMap values of component kyverno, data.fixed: text of the template\n"
                + $"  template  {Chart}/templates/values.yaml\n"
                + "  value     none: it is written in the template\n",
            run.Output);
    }

    [HelmFact]
    public async Task A_random_text_is_unknown()
    {
        File.AppendAllText(_fleet.Catalog.Path($"{Chart}/templates/values.yaml"), "  random: {{ randAlphaNum 8 }}\n");
        var run = await _fleet.RunAsync("why", "bay", "ConfigMap/values", "data.random");
        Assert.EndsWith("  value     unknown: no rendering proves one\n", run.Output, StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task A_list_item_a_null_and_a_value_of_the_umbrella_are_understood()
    {
        File.AppendAllText(
            _fleet.Catalog.Path($"{Chart}/values.yaml"),
            "items:\n- {name: first}\n- {name: second}\nmotor:\n  d0: from-the-umbrella\n  d1: null\n");
        File.AppendAllText(
            _fleet.Catalog.Path($"{Chart}/templates/values.yaml"),
            "  item: {{ (index .Values.items 1).name }}\n");
        var item = await AskAsync("ConfigMap/values", "data.item");
        Assert.Equal(
            [$"{Chart}/values.yaml:{LineOf($"{Chart}/values.yaml", "- {name: second}")}"],
            Places(item["values"]!.AsArray().Single()!["from"]!));
        var above = await AskAsync("ConfigMap/engine", "data.d0");
        Assert.Equal("publicValues", (string?)above["values"]!.AsArray().Single()!["layer"]);
        var removed = await AskAsync("ConfigMap/engine", "data.d2");
        Assert.Equal("chartDefault", (string?)removed["values"]!.AsArray().Single()!["layer"]);
    }

    [HelmTheory]
    [InlineData("ConfigMap/value", "data.s0", "HLM007", "Did you mean 'ConfigMap/values'?")]
    [InlineData("ConfigMap/values", "data.x0", "HLM008", "Did you mean 'data.")]
    public async Task An_unknown_object_or_path_is_a_problem(string title, string path, string code, string cure)
    {
        var run = await _fleet.RunAsync("why", "bay", title, path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(cure, run.Error, StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task An_object_of_a_folder_has_no_template()
    {
        _fleet.Catalog.Write("plain/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: plain}\n");
        _fleet.Project.Replace(
            "stacks/catalog.yaml",
            "  chart: dns/external-dns\n",
            "  manifests:\n  - {repository: catalog, path: plain}\n");
        Directory.Delete(_fleet.Project.Path("stacks/templates/dns"), recursive: true);
        var run = await _fleet.RunAsync("why", "bay", "ConfigMap/plain");
        Assert.Contains("HLM009  ConfigMap plain is not rendered by a chart.", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _fleet.Dispose();

    private async Task<JsonNode> AskAsync(params string[] question)
    {
        var run = await _fleet.RunAsync("why", ["bay", .. question, "-o", "json"]);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        return JsonNode.Parse(run.Output)!.AsArray().Single()!;
    }

    private static IEnumerable<string> Places(JsonNode places) =>
        places.AsArray().Select(place => $"{place!["file"]}:{place["line"]}");

    private IEnumerable<string> Place(string kind, int i)
    {
        var (file, start) = kind switch
        {
            "s" => (i % 3) switch
            {
                0 => ("stacks/settings.yaml", "  s"),
                1 => ("stacks/dev/settings.yaml", "  s"),
                _ => ("stacks/dev/clusters/bay.yaml", "  s"),
            },
            "t" => ($"stacks/templates/{Chart}/values.yaml.j2", "t"),
            "o" => ("stacks/dev/clusters/bay.yaml", "    o"),
            "p" => ($"{Chart}/values.yaml", "p"),
            _ => ($"{Chart}/charts/engine/values.yaml", "d"),
        };
        return [$"{file}:{LineOf(file, $"{start}{i}: ")}"];
    }

    private string LineOf(string file, string start)
    {
        var folder = file.StartsWith("stacks/", StringComparison.Ordinal) ? _fleet.Project : _fleet.Catalog;
        var index = Array.FindIndex(
            File.ReadAllLines(folder.Path(file)), line => line.StartsWith(start, StringComparison.Ordinal));
        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string Lines(int rest, Func<int, string> line) =>
        string.Concat(Numbers.Where(i => i % 3 == rest).Select(line));

    // The ways in which a values template prints a setting.
    private static string Printed(int i) => (i % 5) switch
    {
        0 => $"{{{{ cluster.s{i} }}}}",
        1 => $"{{{{ cluster.s{i} | tojson }}}}",
        2 => $"\"{{{{ cluster.s{i} }}}}-of-{{{{ cluster.name }}}}\"",
        3 => $"{{{{ cluster.s{i} | default('none') }}}}",
        _ => $"{{% if cluster['on'] %}}{{{{ cluster.s{i} }}}}{{% endif %}}",
    };

    // The ways in which a chart's template uses a value.
    private static string Object(string name, string[] kinds)
    {
        var text = new StringBuilder($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n");
        foreach (var (kind, i) in kinds.SelectMany(kind => Numbers.Select(i => (kind, i))))
        {
            var value = $".Values.{kind}{i}";
            text.Append(CultureInfo.InvariantCulture, $"  {kind}{i}: ").Append((i % 5) switch
            {
                0 => $"{{{{ {value} }}}}\n",
                1 => $"{{{{ {value} | quote }}}}\n",
                2 => $"{{{{ default \"none\" {value} | toJson }}}}\n",
                3 => $"{{{{ printf \"%s!\" {value} | quote }}}}\n",
                _ => $"|-\n    {{{{ {value} | nindent 4 | trim }}}}\n",
            });
        }

        return text.ToString();
    }
}
