namespace Infra.Tests;

/// <summary>A test of a document that shows output of the sample fleet. Skipped if `stacks/` is a team's own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    public const string Reason =
        "stacks/ is not the sample fleet: it has no SAMPLE.md, so documents that show it are not compared.";

    /// <summary>Whether `stacks/` is the sample, which has this marker file.</summary>
    public static bool IsSample { get; } = File.Exists(Path.Combine(Repository.Root, "stacks", "SAMPLE.md"));

    public SampleFactAttribute() => Skip = IsSample ? null : Reason;
}

/// <summary>Like <see cref="SampleFactAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute() => Skip = SampleFactAttribute.IsSample ? null : SampleFactAttribute.Reason;
}
