namespace Infra.Bench.Engine;

/// <summary>What the real engine runs here: the published program, and the published provider of the tests.</summary>
internal sealed record EnginePrograms(string Program, string Provider);
