namespace Infra.Templating.Tests;

/// <summary>The outcome of a template: its text, or the error that rejected it.</summary>
internal sealed record Outcome(string? Text, string? Error);
