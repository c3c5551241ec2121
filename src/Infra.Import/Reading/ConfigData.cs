using System.Diagnostics;
using Infra.Model;
using Infra.Templating;

namespace Infra.Import;

/// <summary>Hands trees of the configuration to templates.</summary>
internal static class ConfigData
{
    public static TemplateValue Of(YamlNode node) => node switch
    {
        YamlMap map => MapOf(map),
        YamlList list => ListValue.Of(list.Items.Select(Of)),
        YamlScalar { Type: ScalarType.Null } => NoneValue.Instance,
        YamlScalar { Type: ScalarType.Boolean } scalar => BoolValue.Of(bool.Parse(scalar.Text)),
        YamlScalar { Type: ScalarType.Integer } scalar => IntegerValue.Of(scalar.ToInteger()),
        YamlScalar { Type: ScalarType.Float } scalar => new FloatValue(scalar.ToDouble()),
        YamlScalar scalar => TextValue.Of(scalar.Text),
        _ => throw new UnreachableException(),
    };

    public static MapValue MapOf(YamlMap map) => MapValue.Of(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value))));

    public static MapValue MapOf(params IEnumerable<(string Key, string Text)> texts) =>
        MapValue.Of(texts.Select(pair => KeyValuePair.Create(pair.Key, (TemplateValue)TextValue.Of(pair.Text))));
}
