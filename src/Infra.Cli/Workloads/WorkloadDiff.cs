using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>The changed fields of an object as the lines of a diff: the path, then the values.</summary>
internal static class WorkloadDiff
{
    private const int Longest = 300;

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Render(WorkloadChange change) => change.Fields.SelectMany(Render);

    private static IEnumerable<string> Render(FieldChange field)
    {
        yield return $"@@ {field.Path} @@";
        if (IsText(field.Before, out var before) && IsText(field.After, out var after)
            && (before.Contains('\n', StringComparison.Ordinal) || after.Contains('\n', StringComparison.Ordinal)))
        {
            foreach (var line in UnifiedDiff.Between(before, after)) yield return line;
            yield break;
        }

        if (field.Before is not null) yield return $"-{Text(field.Before)}";
        if (field.After is not null) yield return $"+{Text(field.After)}";
    }

    private static bool IsText(YamlNode? node, out string text)
    {
        text = (node as YamlScalar)?.Text ?? "";
        return node is YamlScalar { Type: ScalarType.Text };
    }

    /// <summary>A value on one line: the text itself, or JSON for a map or a list.</summary>
    private static string Text(YamlNode node)
    {
        if (node is YamlScalar scalar && ObjectMask.IsMasked(scalar.Text)) return SecretText.Mask;
        var text = node is YamlScalar plain ? plain.Text : JsonTree.ToNode(node)!.ToJsonString(Plain);
        text = text.ReplaceLineEndings("\\n");
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }
}
