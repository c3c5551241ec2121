using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Infra.Model;

/// <summary>
/// `stacks/settings.schema.json`: what a cluster's settings may be. An object with properties refuses other keys unless it
/// says otherwise, and a value that no part of the schema reaches is a problem: a schema that checks nothing must not pass.
/// </summary>
public sealed class SettingsSchema
{
    private readonly JsonSchema _validator;
    private readonly SchemaTree _tree;
    private readonly string _file;

    private SettingsSchema(JsonSchema validator, SchemaTree tree, string file) => (_validator, _tree, _file) = (validator, tree, file);

    /// <summary>The schema; null, with the problems added, when the file does not give one.</summary>
    public static SettingsSchema? Parse(string text, string file, ProblemList problems)
    {
        if (YamlFile.ParseMap(text, file, problems) is not { } map) return null;
        var tree = new SchemaTree(map);
        try
        {
            var json = tree.Closed().ToString(Formatting.None);
            // The library only has an asynchronous way in; text without outside references never waits.
            var validator = JsonSchema.FromJsonAsync(json).GetAwaiter().GetResult();
            return new(validator, tree, file);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.MalformedSchema(file, e.Message));
            return null;
        }
    }

    /// <summary>The settings with the schema's defaults filled in; what the schema refuses or does not reach is added.</summary>
    public YamlMap Apply(YamlMap settings, ProblemList problems)
    {
        var filled = _tree.Fill(settings);
        var tokens = YamlTokens.Of(filled);
        var refused = new List<string>();
        foreach (var error in Innermost(_validator.Validate(tokens.Root)))
        {
            var (position, value) = tokens.PlaceOf(error.LineNumber);
            var path = PathOf(error);
            refused.Add(path);
            problems.Add(Problem.AgainstSchema(position, path, SchemaRule.Broken(error, value), error.Schema?.Description, KnownKeys(error), _file));
        }

        foreach (var (path, position) in _tree.Unreached(filled))
        {
            // What is refused has been said.
            if (!refused.Exists(one => path.StartsWith(one, StringComparison.Ordinal))) problems.Add(Problem.OutOfSchema(position, path, _file));
        }

        if (refused.Count == 0)
        {
            foreach (var (position, path, broken, description) in SchemaRelations.Broken(_tree, filled))
                problems.Add(Problem.AgainstSchema(position, path, broken, description, [], _file));
        }

        return filled;
    }

    private static IEnumerable<string> KnownKeys(ValidationError error) =>
        error.Kind is ValidationErrorKind.NoAdditionalPropertiesAllowed ? error.Schema.ActualProperties.Keys : [];

    // An item that is not valid is explained by what is wrong inside; an alternative by itself.
    private static IEnumerable<ValidationError> Innermost(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(error => error is ChildSchemaValidationError { Kind: not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf) } parent
            ? Innermost(parent.Errors.Values.SelectMany(inner => inner))
            : [error]);

    private static string PathOf(ValidationError error) => error.Path?.TrimStart('#', '/') ?? "";
}
