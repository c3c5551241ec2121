using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Infra.ValuesService;

/// <summary>
/// What an ApplicationSet requests: one component's values for all clusters of a stack, or of one of its envs.
/// </summary>
internal sealed record ValuesRequest(string Stack, string? Env, string Component)
{
    private const int LongestName = 253;

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, "stack", "env", "component");
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>
    /// Parses a request body; null if it is invalid, with the problem as text that only quotes names.
    /// </summary>
    public static ValuesRequest? Parse(ReadOnlyMemory<byte> body, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Json);
            return Parse(document.RootElement, out problem);
        }
        catch (JsonException)
        {
            problem = "The body is not JSON, or names a property twice.";
            return null;
        }
    }

    private static ValuesRequest? Parse(JsonElement root, out string problem)
    {
        if (!TryObject(root, "input", out var input) || !TryObject(input, "parameters", out var parameters))
        {
            problem = "The body has no object 'input.parameters'.";
            return null;
        }

        var problems = new List<string>();
        foreach (var parameter in parameters.EnumerateObject().Where(parameter => !Known.Contains(parameter.Name)))
            problems.Add($"There is no parameter '{(IsName(parameter.Name) ? parameter.Name : "…")}'.");
        var stack = Name(parameters, "stack", isRequired: true, problems);
        var env = Name(parameters, "env", isRequired: false, problems);
        var component = Name(parameters, "component", isRequired: true, problems);
        problem = string.Join(' ', problems);
        return problems is [] ? new(stack!, env, component!) : null;
    }

    private static string? Name(JsonElement parameters, string key, bool isRequired, List<string> problems)
    {
        if (!parameters.TryGetProperty(key, out var value))
        {
            if (isRequired) problems.Add($"The parameter '{key}' is missing.");
            return null;
        }

        if (value.ValueKind is JsonValueKind.String && value.GetString() is { } name && IsName(name)) return name;
        problems.Add($"The parameter '{key}' is not a name: 1 to {LongestName} letters, digits, '-', '_' or '.'.");
        return null;
    }

    private static bool TryObject(JsonElement parent, string key, [NotNullWhen(true)] out JsonElement value)
    {
        value = default;
        return parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(key, out value)
            && value.ValueKind is JsonValueKind.Object;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
