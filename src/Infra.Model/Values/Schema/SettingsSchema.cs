using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// `stacks/settings.schema.json`, the schema of a cluster's settings. An object with properties allows no other keys
/// unless the schema says so. A value that no part of the schema checks is a problem, so a schema that checks nothing
/// cannot pass.
/// </summary>
public sealed class SettingsSchema
{
    private readonly SchemaTree _tree;
    private readonly string _file;

    private SettingsSchema(SchemaTree tree, string file) => (_tree, _file) = (tree, file);

    /// <summary>
    /// The schema of a file. Returns null and adds the problems if it is not a valid schema or a keyword has no effect.
    /// </summary>
    public static SettingsSchema? Parse(string text, string file, ProblemList problems) =>
        YamlFile.ParseMap(text, file, problems) is { } map && SchemaReview.Read(map, problems) is { } tree
            ? new(tree, file)
            : null;

    /// <summary>True if a schema may use this value of `format`.</summary>
    public static bool ChecksFormat(string format) => SchemaFormat.Names.Contains(format);

    /// <summary>
    /// The settings with the schema's defaults. Adds a problem for each value that breaks the schema or is not checked
    /// by it.
    /// </summary>
    public YamlMap Apply(YamlMap settings, ProblemList problems)
    {
        try
        {
            var filled = _tree.Fill(settings);
            foreach (var problem in Broken(filled)) problems.Add(problem);
            return filled;
        }
        catch (EndlessCheckException e)
        {
            problems.Add(e.Problem);
            return settings;
        }
    }

    private List<Problem> Broken(YamlMap settings)
    {
        var broken = new SettingsCheck(_tree, settings, withRelations: false, _file).Broken();
        var refused = broken.Select(rule => rule.At.Path).ToList();
        // A value that breaks the schema has been reported already.
        var unreached = _tree.Unreached(settings).Where(at => !refused.Exists(one => IsWithin(at.Path, one)));
        if (broken.Count == 0) broken = new SettingsCheck(_tree, settings, withRelations: true, _file).Broken();
        return broken.Select(CreateProblem).Concat(unreached.Select(CreateProblem)).ToList();
    }

    private Problem CreateProblem(BrokenRule rule) =>
        SchemaProblems.AgainstSchema(rule.At.Position, rule.At.Path, rule.How, rule.Description, rule.KnownKeys, _file);

    private Problem CreateProblem(Place unreached) =>
        SchemaProblems.OutOfSchema(unreached.Position, unreached.Path, _file);

    private static bool IsWithin(string path, string outer) =>
        outer.Length == 0 || path == outer
        || (path.StartsWith(outer, StringComparison.Ordinal) && path[outer.Length] is '.' or '[');
}
