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
        YamlMap map => map.ReplaceValues(entry => Typed(entry.Value, entry.Key)),
        YamlList list => list.ReplaceItems(item => Typed(item, key)),
        YamlScalar { Type: ScalarType.Float } when !OfOtherTypes.Contains(key) =>
            throw new UnsupportedFormException($"a number for '{key}'"),
        YamlScalar { Type: ScalarType.Boolean or ScalarType.Integer } scalar when !OfOtherTypes.Contains(key) =>
            new YamlScalar(scalar.Text, ScalarType.Text, scalar.Position),
        _ => node,
    };
}
