namespace Infra.Bench.Preview;

/// <summary>The programs published to measure a preview: the command line and infra-bench-programs.</summary>
internal sealed record PreviewPrograms(string Infra, string Stages);
