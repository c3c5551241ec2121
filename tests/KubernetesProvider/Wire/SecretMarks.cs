using Google.Protobuf.WellKnownTypes;

namespace KubernetesProvider.Wire;

/// <summary>Which parts of an answer are secret.</summary>
internal static class SecretMarks
{
    /// <summary>
    /// A Secret's data as a whole; of every other kind what the inputs say. Two maps are compared key by key, so that
    /// one secret in a map leaves the rest of it readable. Known from annotateSecrets, provider.go:3467.
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
