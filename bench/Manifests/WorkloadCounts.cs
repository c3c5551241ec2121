namespace Infra.Bench.Manifests;

/// <summary>What a preview says about its renderings.</summary>
internal sealed record WorkloadCounts(int Applications, int Renders, int FromCache);
