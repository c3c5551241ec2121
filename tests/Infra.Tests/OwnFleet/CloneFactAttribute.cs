namespace Infra.Tests.OwnFleet;

/// <summary>A test that builds a clone of this repository, which takes minutes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CloneFactAttribute : FactAttribute
{
    /// <summary>True if the clone must have the sample fleet, which a team's own repository does not have.</summary>
    public bool NeedsSample { get; set; }

    public override string? Skip => Environment.GetEnvironmentVariable("INFRA_CLONES") is not { Length: > 0 }
        ? "INFRA_CLONES is not set; with it, clones are built."
        : NeedsSample && !SampleFactAttribute.IsSample ? SampleFactAttribute.Reason : null;
}
