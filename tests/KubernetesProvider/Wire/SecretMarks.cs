using Google.Protobuf.WellKnownTypes;

namespace KubernetesProvider.Wire;

/// <summary>The secret parts of a response.</summary>
internal static class SecretMarks
{
    /// <summary>
    /// Marks a Secret's data as a whole; for other kinds, the parts that are secret in the inputs. Maps are compared by
    /// key, so one secret leaves the rest of its map readable. Source: annotateSecrets, provider.go:3467.
    /// </summary>
    public static void Copy(Struct? inputs, Struct outputs)
    {
        if (Is(outputs, "kind", "Secret"))
        {
            foreach (var key in new[] { "data", "stringData" })
                if (outputs.Fields.TryGetValue(key, out var data)) outputs.Fields[key] = Properties.AsSecret(data);
            return;
        }

        if (inputs is null) return;
        foreach (var (key, given) in inputs.Fields)
        {
            if (!outputs.Fields.TryGetValue(key, out var value)) continue;
            if (IsMap(value) && IsMap(given)) Copy(given.StructValue, value.StructValue);
            else if (Properties.ContainsSecret(given)) outputs.Fields[key] = Properties.AsSecret(value);
        }
    }

    private static bool Is(Struct map, string key, string text) =>
        map.Fields.TryGetValue(key, out var value) && value.HasStringValue && value.StringValue == text;

    private static bool IsMap(Value value) =>
        value.KindCase is Value.KindOneofCase.StructValue && !Properties.IsSecret(value, out _);
}
