using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>The types of an Application's fields: Argo CD reads a scalar as text if the field is a string.</summary>
internal static class ApplicationFields
{
    private static readonly string[] OfAnyType = ["valuesObject"];

    private static readonly string[] OfOtherTypes =
    [
        "allowEmpty", "enabled", "factor", "forceCommonAnnotations", "forceCommonLabels", "forceString",
        "ignoreMissingValueFiles", "ignoreMissingComponents", "labelWithoutSelector", "labelIncludeTemplates", "code",
        "limit", "passCredentials", "prune", "recurse", "refresh", "revisionHistoryLimit", "selfHeal",
        "skipCrds", "skipSchemaValidation", "skipTests", "count",
    ];

    public static YamlNode Typed(YamlNode node, string key = "") => node switch
    {
        _ when OfAnyType.Contains(key) => node,
        YamlMap map => new YamlMap(
            [.. map.Entries.Select(entry => entry with { Value = Typed(entry.Value, entry.Key) })], map.Position),
        YamlList list => new YamlList([.. list.Items.Select(item => Typed(item, key))], list.Position),
        YamlScalar { Type: ScalarType.Float } when !OfOtherTypes.Contains(key) =>
            throw new UnsupportedFormException($"a number for '{key}'"),
        YamlScalar { Type: ScalarType.Boolean or ScalarType.Integer } scalar when !OfOtherTypes.Contains(key) =>
            new YamlScalar(scalar.Text, ScalarType.Text, scalar.Position),
        _ => node,
    };
}
