using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// Problems as SARIF 2.1.0. Code scanning requires a location, so a problem without a file is shown at the stack's
/// settings.
/// </summary>
internal static class SarifLog
{
    // URIs are relative to the repository's root, wherever it is checked out.
    private const string Root = "%SRCROOT%";

    private static readonly string Version = typeof(SarifLog).Assembly.GetName().Version!.ToString(3);

    public static string Write(ProblemReport report)
    {
        var rules = report.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var run = new Run(
            new(new("infra", Version, [.. rules.Select(CreateRule)])),
            [.. report.Problems.Select(problem => CreateResult(problem, rules, report))]);
        return JsonSerializer.Serialize(new Log([run]), JsonOutput.WithoutNulls) + "\n";
    }

    private static Rule CreateRule(string code) => new(code, new($"docs/problems.md explains {code}."));

    private static Result CreateResult(Problem problem, List<string> rules, ProblemReport report)
    {
        var place = report.Places.Find(problem) ?? report.Places.Substitute;
        return new(
            problem.Code,
            rules.IndexOf(problem.Code),
            problem.Severity is Severity.Error ? "error" : "warning",
            new(report.MessageOf(problem)),
            [new(new(new(UriOf(place.File), Root), new(place.ShownLine)), [new(problem.Subject)])]);
    }

    private static string UriOf(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private sealed record Log(IReadOnlyList<Run> Runs)
    {
        [JsonPropertyName("$schema")]
        [JsonPropertyOrder(-2)]
        public string Schema { get; } = "https://json.schemastore.org/sarif-2.1.0.json";

        [JsonPropertyOrder(-1)]
        public string Version { get; } = "2.1.0";
    }

    private sealed record Run(Tool Tool, IReadOnlyList<Result> Results);

    private sealed record Tool(Driver Driver);

    private sealed record Driver(string Name, string Version, IReadOnlyList<Rule> Rules);

    private sealed record Rule(string Id, Message Help);

    private sealed record Result(
        string RuleId, int RuleIndex, string Level, Message Message, IReadOnlyList<Location> Locations);

    private sealed record Message(string Text);

    private sealed record Location(PhysicalLocation PhysicalLocation, IReadOnlyList<LogicalLocation> LogicalLocations);

    private sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region Region);

    private sealed record ArtifactLocation(string Uri, string UriBaseId);

    private sealed record Region(int StartLine);

    private sealed record LogicalLocation(string FullyQualifiedName);
}
