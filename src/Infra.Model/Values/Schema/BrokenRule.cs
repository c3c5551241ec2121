using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A value that breaks a rule of the schema: its place, how it breaks the rule, and the part of the schema with the
/// rule.
/// </summary>
internal sealed record BrokenRule(Place At, string How, YamlMap? Schema)
{
    /// <summary>For an unknown key: the keys that may be meant.</summary>
    public IEnumerable<string> KnownKeys { get; init; } = [];

    public string? Description => Schema.TextAt("description");
}
