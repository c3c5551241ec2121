namespace Infra.Templating.Tests;

/// <summary>What a template came to: its text, or the error that refused it.</summary>
internal sealed record Outcome(string? Text, string? Error);
