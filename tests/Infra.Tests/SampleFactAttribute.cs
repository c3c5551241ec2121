namespace Infra.Tests;

/// <summary>
/// A test of a document that shows what the sample fleet gives. It is skipped where `stacks/` is a team's own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    public const string Reason =
        "stacks/ is not the sample fleet: it has no SAMPLE.md, so documents that show it are not compared.";

    /// <summary>The file that says that `stacks/` is the sample.</summary>
    public static bool IsSample { get; } = File.Exists(Path.Combine(Repository.Root, "stacks", "SAMPLE.md"));

    public SampleFactAttribute() => Skip = IsSample ? null : Reason;
}

/// <summary>As <see cref="SampleFactAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute() => Skip = SampleFactAttribute.IsSample ? null : SampleFactAttribute.Reason;
}
