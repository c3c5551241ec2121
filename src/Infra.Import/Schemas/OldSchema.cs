using Infra.Foundation;

namespace Infra.Import;

/// <summary>A part of an old schema, and the base URI of its references.</summary>
internal sealed record SchemaPart(YamlMap Map, Uri Base);

/// <summary>
/// The old schema and the files in its folder. As in YART, a reference is resolved against the `$id` of its schema, and
/// its path is looked up in the folder.
/// </summary>
internal sealed class OldSchema
{
    private const int MaxReferences = 32;

    private readonly SourceTree _folder;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, SchemaPart?> _files = new(StringComparer.Ordinal);

    private OldSchema(SchemaPart root, SourceTree folder, ProblemList problems) =>
        (Root, _folder, _problems) = (root, folder, problems);

    public SchemaPart Root { get; }

    /// <summary>
    /// Parses the schema as YAML, so trailing commas are allowed; null if it is invalid, with problems added.
    /// </summary>
    public static OldSchema? Parse(string text, string file, SourceTree folder, ProblemList problems) =>
        YamlFile.ParseMap(text, file, problems) is { } map
            ? new(new(map, BaseOf(map, new("https://schema.invalid/"))), folder, problems)
            : null;

    /// <summary>The schema behind any references; null if it says nothing or a reference cannot be resolved.</summary>
    public SchemaPart? Resolve(YamlNode? schema, Uri @base)
    {
        for (var i = 0; i < MaxReferences && schema is YamlMap map; i++)
        {
            if (map.Find("$ref") is not YamlScalar reference) return new(map, @base);
            if (Target(reference, @base) is not var (target, newBase)) return null;
            (schema, @base) = (target, newBase);
        }

        return null;
    }

    /// <summary>The files of the folder that no reference uses.</summary>
    public IEnumerable<string> Unused() =>
        _folder.Texts.Keys
            .Where(file => !_files.ContainsKey(file) && _folder.FileOf(file) != Root.Map.Position.File)
            .Select(_folder.FileOf);

    private (YamlNode? Schema, Uri Base)? Target(YamlScalar reference, Uri @base)
    {
        if (!Uri.TryCreate(@base, reference.Text, out var address)) return Lost(reference, reference.Text);
        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        var part = address.GetLeftPart(UriPartial.Query) == @base.GetLeftPart(UriPartial.Query)
            && reference.Text.StartsWith('#')
            ? FileOfBase(@base)
            : File(path);
        if (part is null) return Lost(reference, path);
        YamlNode? at = part.Map;
        foreach (var step in Uri.UnescapeDataString(address.Fragment)
            .TrimStart('#')
            .Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at =
                (at as YamlMap)?.Find(step
                    .Replace("~1", "/", StringComparison.Ordinal)
                    .Replace("~0", "~", StringComparison.Ordinal));
        }

        return at is null ? Lost(reference, path) : (at, part.Base);
    }

    private SchemaPart? FileOfBase(Uri @base) =>
        Root.Base == @base ? Root : _files.Values.FirstOrDefault(part => part?.Base == @base);

    private SchemaPart? File(string path)
    {
        if (_files.TryGetValue(path, out var known)) return known;
        if (!_folder.Texts.TryGetValue(path, out var text)) return null;
        var map = YamlFile.ParseMap(text, _folder.FileOf(path), _problems);
        return _files[path] = map is null ? null : new(map, BaseOf(map, new(new Uri("https://schema.invalid/"), path)));
    }

    private (YamlNode?, Uri)? Lost(YamlScalar reference, string path)
    {
        // A file that exists but is not a schema already has a problem.
        if (!_files.TryGetValue(path, out var file) || file is not null)
            _problems.Add(ImportProblems.SchemaNotFound(reference.Position, reference.Text, _folder.FileOf(path)));
        return null;
    }

    private static Uri BaseOf(YamlMap schema, Uri place) =>
        schema.Find("$id") is YamlScalar id && Uri.TryCreate(place, id.Text, out var address) ? address : place;
}
