using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A value that breaks a rule of the schema: where, how, and the part of the schema with the rule.</summary>
internal sealed record BrokenRule(Place At, string How, YamlMap? Schema)
{
    /// <summary>What an unknown key may have been meant to be.</summary>
    public IEnumerable<string> KnownKeys { get; init; } = [];

    public string? Description => Schema.TextAt("description");
}
