namespace Infra.Bench.Engine;

/// <summary>
/// The programs that the real engine runs here: the published program and the tests' published provider.
/// </summary>
internal sealed record EnginePrograms(string Program, string Provider);
