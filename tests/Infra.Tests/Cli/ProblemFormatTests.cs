using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Foundation;
using Json.Schema;

namespace Infra.Tests.Cli;

/// <summary>
/// Problems in formats for other programs. A problem may quote any text, so that text must not end a command, a string
/// or a document.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class ProblemFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Texts => new()
    {
        { "plain", "plain" },
        { "two\nlines", "two%0Alines" },
        { "two\r\nlines", "two⟨U+000D⟩%0Alines" },
        { "100 %", "100 %25" },
        { "%0A is text", "%250A is text" },
        { "a: b, c::d", "a: b, c::d" },
        { "::error::no", "::error::no" },
        { "end\n::add-mask::x", "end%0A::add-mask::x" },
        { "Größe 日本 \U0001F600", "Größe 日本 \U0001F600" },
        { "\"quoted\" \\ <b> & \t", "\"quoted\" \\ <b> & ⟨U+0009⟩" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_of_a_problem_is_unchanged_in_every_format(string said, string escaped)
    {
        var problem = Problem(said) with { Consequence = said };
        var message = $"{said}\n{said}\nFix it.";

        Assert.Equal(
            $"::error title=TST001::{escaped}%0A{escaped}%0AFix it.\n1 problem, 0 warnings\n",
            Written("github", problem));
        Assert.Equal(said, Text(Json("json", problem)["problems"]![0]!["message"]));
        Assert.Equal($"TST001: {message}", Text(Json("gitlab", problem)[0]!["description"]));
        Assert.Equal(message, Text(Json("sarif", problem)["runs"]![0]!["results"]![0]!["message"]!["text"]));
    }

    [Theory]
    [InlineData("stacks/a.yaml", 7, "file=stacks/a.yaml,line=7,", "stacks/a.yaml", 7)]
    [InlineData("stacks/a.yaml", 0, "file=stacks/a.yaml,", "stacks/a.yaml", 1)]
    [InlineData("stacks/missing.yaml", 0, "file=stacks/missing.yaml,", "stacks/missing.yaml", 1)]
    [InlineData("stacks/a:b,c%.yaml", 3, "file=stacks/a%3Ab%2Cc%25.yaml,line=3,", "stacks/a%3Ab%2Cc%25.yaml", 3)]
    [InlineData("stacks/größe x.yaml", 3, "file=stacks/größe x.yaml,line=3,", "stacks/gr%C3%B6%C3%9Fe%20x.yaml", 3)]
    [InlineData("sv-01/team-a/alpha", 0, "", "Pulumi.some.yaml", 1)]
    [InlineData("/etc/passwd", 2, "", "Pulumi.some.yaml", 1)]
    [InlineData("../other/a.yaml", 2, "", "Pulumi.some.yaml", 1)]
    [InlineData(null, 0, "", "Pulumi.some.yaml", 1)]
    public void A_position_is_a_file_in_the_repository_or_missing(
        string? file, int line, string annotated, string uri, int startLine)
    {
        _folder.Write("stacks/a.yaml", "");
        var problem = Problem("x") with { Position = file is null ? null : new Position(file, line) };

        Assert.StartsWith($"::error {annotated}title=TST001::", Written("github", problem), StringComparison.Ordinal);
        var location = Json("sarif", problem)["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(
            (uri, startLine),
            (Text(location["artifactLocation"]!["uri"]), (int)location["region"]!["startLine"]!));
        var issue = Json("gitlab", problem)[0]!["location"]!;
        Assert.Equal(
            (Uri.UnescapeDataString(uri), startLine), (Text(issue["path"]), (int)issue["lines"]!["begin"]!));
        var entry = Json("json", problem)["problems"]![0]!;
        var isFile = annotated.Length > 0;
        Assert.Equal(isFile ? file : null, (string?)entry["file"]);
        Assert.Equal(isFile && line > 0 ? line : null, (int?)entry["line"]);
        Assert.Equal(isFile ? null : problem.Position?.ToString(), (string?)entry["object"]);
        if (!isFile && file is not null)
            Assert.Contains($"::{problem.Position}: x", Written("github", problem), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Error, "::error ", "blocker", "error")]
    [InlineData(Severity.Warning, "::warning ", "minor", "warning")]
    public void A_warning_is_a_warning_in_every_format(Severity severity, string command, string issue, string level)
    {
        var problem = Problem("x") with { Severity = severity };
        Assert.StartsWith(command, Written("github", problem), StringComparison.Ordinal);
        Assert.Equal(issue, Text(Json("gitlab", problem)[0]!["severity"]));
        Assert.Equal(level, Text(Json("sarif", problem)["runs"]![0]!["results"]![0]!["level"]));
        Assert.Equal(level, Text(Json("json", problem)["problems"]![0]!["severity"]));
    }

    [Fact]
    public void A_report_without_problems_is_a_complete_document()
    {
        Assert.Equal("0 problems, 0 warnings\n", Written("text"));
        Assert.Equal("0 problems, 0 warnings\n", Written("github"));
        Assert.Equal("[]\n", Written("gitlab"));
        Assert.Empty(Json("sarif")["runs"]![0]!["results"]!.AsArray());
        Assert.Empty(Json("json")["problems"]!.AsArray());
        Assert.Equal("### Check: 0 problems, 0 warnings\n\n", Written("markdown"));
    }

    [Fact]
    public void A_fingerprint_is_unique_and_does_not_depend_on_the_line()
    {
        Problem At(int line, string what = "x", string subject = "s") =>
            Problem(what) with { Subject = subject, Position = new("stacks/a.yaml", line) };

        List<string> Prints(params Problem[] problems) =>
            [.. Json("gitlab", problems).AsArray().Select(issue => Text(issue!["fingerprint"]))];

        _folder.Write("stacks/a.yaml", "");
        Assert.Equal(Prints(At(7)), Prints(At(8)));
        Assert.Distinct(Prints(At(7), At(8), At(7, "y"), At(7, subject: "t")));
        Assert.All(Prints(At(7)), print => Assert.Matches("^[0-9a-f]{64}$", print));
    }

    [Fact]
    public void The_SARIF_log_has_what_code_scanning_requires()
    {
        var problems = new[]
        {
            Problem("x"),
            Problem("y") with { Severity = Severity.Warning, Position = new("a b.yaml", 3) },
            Problem("z") with { Position = Position.WholeFile("Pulumi.yaml") },
        };
        var schema = JsonSchema.FromText(CodeScanning, new() { SchemaRegistry = new() });
        using var document = JsonDocument.Parse(Written("sarif", problems));
        Assert.True(schema.Evaluate(document.RootElement).IsValid);
        var log = Json("sarif", problems);
        foreach (var result in log["runs"]![0]!["results"]!.AsArray())
        {
            var rules = log["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
            Assert.Equal(Text(result!["ruleId"]), Text(rules[(int)result["ruleIndex"]!]!["id"]));
        }
    }

    [Fact]
    public void A_problem_comment_leaves_room_for_the_preview()
    {
        var problems = Enumerable.Range(0, 500).Select(n => Problem($"number {n} {new string('ä', 100)}")).ToArray();
        var text = Written("markdown", problems);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 15_000, ProblemMarkdown.Limit + 500);
        Assert.Matches(@"\*\*Left out\*\*: [0-9]+ problems;", text);
    }

    [Theory]
    [InlineData(".git/HEAD", "", "fleet/")]
    [InlineData("fleet/.git", "", "")]
    [InlineData("README.md", "", "")]
    [InlineData(".git/HEAD", "teams/one/", "teams/one/fleet/")]
    public async Task File_paths_are_relative_to_the_repository_root(string marker, string above, string expected)
    {
        _folder.Write(marker, "ref: refs/heads/main\n");
        _folder.Write($"{above}fleet/Pulumi.yaml", "name: infra\nruntime: dotnet\n");
        _folder.Write($"{above}fleet/stacks/catalog.yaml", "bundels: []\n");
        var stack = Infra.TestStacks.Environments.All[0].Stack;
        foreach (var start in (string[])["fleet", "fleet/stacks"])
        {
            var run = await InfraCommand.RunAsync(
                "check", $"{stack}", "--format", "github", "-C", _folder.Path(above + start));
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(
                $"::error file={expected}stacks/catalog.yaml,line=1,title=KEY001::", run.Output,
                StringComparison.Ordinal);
        }
    }

    private const string CodeScanning = """
        {
          "type": "object",
          "required": ["version", "$schema", "runs"],
          "properties": {
            "version": {"const": "2.1.0"},
            "runs": {"type": "array", "minItems": 1, "items": {
              "required": ["tool", "results"],
              "properties": {
                "tool": {"required": ["driver"], "properties": {"driver": {
                  "required": ["name", "version", "rules"],
                  "properties": {"rules": {"type": "array", "items": {"required": ["id", "help"]}}}
                }}},
                "results": {"type": "array", "items": {
                  "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
                  "properties": {
                    "level": {"enum": ["none", "note", "warning", "error"]},
                    "message": {"required": ["text"]},
                    "locations": {"type": "array", "minItems": 1, "items": {"required": ["physicalLocation"],
                      "properties": {"physicalLocation": {"required": ["artifactLocation", "region"], "properties": {
                        "artifactLocation": {"required": ["uri"], "properties": {
                          "uri": {"type": "string", "pattern": "^[^/ ][^ ]*$"}}},
                        "region": {"required": ["startLine"], "properties": {
                          "startLine": {"type": "integer", "minimum": 1}}}
                      }}}}}
                  }
                }}
              }
            }}
          }
        }
        """;

    private static Problem Problem(string what) => new("TST001", "a subject", what) { Cure = "Fix it." };

    private string Written(string format, params Problem[] problems) => ProblemFormat.Write(
        new("some", problems, new(_folder.Root, "Pulumi.some.yaml")), format);

    private JsonNode Json(string format, params Problem[] problems) => JsonNode.Parse(Written(format, problems))!;

    private static string Text(JsonNode? node) => (string)node!;
}
