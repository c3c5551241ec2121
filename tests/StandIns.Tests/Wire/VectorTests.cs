using System.Text.Json.Nodes;
using Pulumi;
using PulumiEngine;
using StandIns.Tests.Vectors;
using StandIns.Tests.Wire.Programs;

namespace StandIns.Tests.Wire;

/// <summary>
/// Compares the official SDK's recorded requests with ours for the same program. See Vectors/README.md.
/// </summary>
[Collection(OneDeploymentAtATime.Name)]
public sealed class VectorTests
{
    // The Node SDK stops an update whose resource fails; the .NET SDK continues, and the engine ends the update.
    private static readonly string[] OutcomeDiffers = ["failing-registration"];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in VectorPrograms.All.Keys)
        {
            cases.Add(name, "preview");
            cases.Add(name, "update");
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_stand_ins_send_what_the_official_SDK_sends(string name, string mode)
    {
        var vector = JsonNode.Parse(await File.ReadAllTextAsync(VectorFile(name)))![mode]!;

        var run = await EngineRun.RunAsync(
            VectorEngine.Options(dryRun: mode is "preview"),
            VectorPrograms.All[name]);

        AssertSame(Lines(name, vector["calls"]!.AsArray()), Lines(name, RecordedCalls.Render(run.Engine)), run.Errors);
        if (OutcomeDiffers.Contains(name)) return;
        Assert.Equal(vector["exitCode"]!.GetValue<int>(), run.ExitCode);
        Assert.Equal(vector["errors"]!.GetValue<int>(), run.Errors.Count);
    }

    [Fact]
    public void Every_recorded_vector_has_a_program()
    {
        var recorded = Directory.GetFiles(VectorDirectory, "*.json").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(recorded.Order(StringComparer.Ordinal), VectorPrograms.All.Keys.Order(StringComparer.Ordinal));
    }

    private static string VectorDirectory => Path.Combine(AppContext.BaseDirectory, "Vectors");

    private static string VectorFile(string name) => Path.Combine(VectorDirectory, name + ".json");

    // The framework shows only the first letters of a difference, which are the same for every call.
    private static void AssertSame(
        List<string> recorded, List<string> sent, IEnumerable<LogRecord> errors) => Assert.True(
        recorded.SequenceEqual(sent),
        $"""
        recorded, but not sent:
        {string.Join('\n', recorded.Except(sent))}
        sent, but not recorded:
        {string.Join('\n', sent.Except(recorded))}
        errors:
        {string.Join('\n', errors)}
        """);

    // Timing decides whether a failing program still reaches its stack's outputs and the end of its run.
    private static List<string> Lines(string name, JsonArray calls) =>
    [
        .. Normalised.Calls(calls).Where(line => !VectorPrograms.Failing.Contains(name)
            || !(line.StartsWith("RegisterResourceOutputs", StringComparison.Ordinal)
                || line.StartsWith("SignalAndWaitForShutdown", StringComparison.Ordinal))),
    ];
}
