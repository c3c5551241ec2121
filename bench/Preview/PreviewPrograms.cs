namespace Infra.Bench.Preview;

/// <summary>What is published for the measurements of a preview: the command line, and infra-bench-programs.</summary>
internal sealed record PreviewPrograms(string Infra, string Stages);
