using Infra.Foundation;

namespace Infra.Import;

/// <summary>A part of an old schema, and the address that references in it are relative to.</summary>
internal sealed record SchemaPart(YamlMap Map, Uri Base);

/// <summary>
/// The old schema and the files of its folder. A reference is resolved against the `$id` of the schema that it stands
/// in, and its path is looked up under the folder, as YART does it.
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
    /// The schema; null, with the problems added, when it cannot be used. Read as YAML, trailing commas pass.
    /// </summary>
    public static OldSchema? Parse(string text, string file, SourceTree folder, ProblemList problems) =>
        YamlFile.ParseMap(text, file, problems) is { } map
            ? new(new(map, BaseOf(map, new("https://schema.invalid/"))), folder, problems)
            : null;

    /// <summary>
    /// What a schema says, behind its references; null when it says nothing or a reference leads nowhere.
    /// </summary>
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

    /// <summary>The files of the folder that nothing referred to.</summary>
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
        // A file that is there and is no schema has its own problem.
        if (!_files.TryGetValue(path, out var file) || file is not null)
            _problems.Add(ImportProblems.SchemaNotFound(reference.Position, reference.Text, _folder.FileOf(path)));
        return null;
    }

    private static Uri BaseOf(YamlMap schema, Uri place) =>
        schema.Find("$id") is YamlScalar id && Uri.TryCreate(place, id.Text, out var address) ? address : place;
}
