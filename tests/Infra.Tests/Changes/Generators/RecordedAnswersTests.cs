using Xunit.Abstractions;


namespace Infra.Tests.Changes.Generators;

/// <summary>
/// ApplicationSets with the Applications that Argo CD's own generators produced. Our result is the same, the same
/// error, or a rejection that names the unsupported form.
/// </summary>
public sealed class RecordedAnswersTests(ITestOutputHelper output)
{
    /// <summary>Names a folder with `cases`, `answers`, `clusters.yaml` and `plugin.yaml`.</summary>
    internal const string Variable = "INFRA_APPSETS";

    private static readonly string Own = Path.Combine(
        Repository.Root, "tests/Infra.Tests/Changes/Generators/RecordedAnswers");

    public static TheoryData<string> OwnCases => [
        .. Directory.EnumerateFiles(Path.Combine(Own, "cases")).Select(file => Path.GetFileNameWithoutExtension(file)!),
    ];

    [Theory]
    [MemberData(nameof(OwnCases))]
    public void An_example_produces_the_recorded_Argo_CD_result(string name) =>
        Assert.Matches("^(equal|same error: .+)$", RecordedAnswer.Verdict(Own, name));

    [AppSetsFact]
    public void Every_recorded_set_produces_the_same_result_or_its_unsupported_form_is_named()
    {
        var folder = Environment.GetEnvironmentVariable(Variable)!;
        var verdicts = Directory.EnumerateFiles(Path.Combine(folder, "cases"))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => RecordedAnswer.Verdict(folder, name));
        Assert.True(verdicts.Count >= 169, $"{verdicts.Count} sets");
        Assert.Equal([], verdicts
            .Where(one => one.Value.StartsWith("different", StringComparison.Ordinal))
            .Select(one => $"{one.Key}: {one.Value}"));
        var refused = verdicts.Where(one => one.Value.StartsWith("refused", StringComparison.Ordinal)).ToList();
        Assert.True(refused.Count < verdicts.Count / 5, $"{refused.Count} refused");
        var equal = verdicts.Count(one => one.Value == "equal");
        output.WriteLine($"{equal} equal, {verdicts.Count - equal - refused.Count} with the same error");
        foreach (var (name, form) in refused) output.WriteLine($"{name}: {form}");
    }
}
