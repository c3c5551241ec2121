using Infra.Foundation;

namespace Infra.Tests.Pipelines;

/// <summary>The source files of the pipelines.</summary>
internal static class Pipeline
{
    public const string GitLab = ".gitlab-ci.yml";

    public const string Stacks = "stacks/pipeline.yml";

    private static readonly string[] GitLabWords = ["stages", "variables", "default", "include", "workflow"];

    public static IReadOnlyList<string> Names { get; } =
    [
        GitLab,
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    public static string TextOf(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    public static bool IsWorkflow(string file) =>
        file.StartsWith(Path.Combine(".github", "workflows"), StringComparison.Ordinal);

    /// <summary>The file, with the files that GitLab includes.</summary>
    public static YamlMap Parsed(string file)
    {
        var map = Parsed(TextOf(file), file);
        return file != GitLab
            ? map
            : new([
                .. map.Entries,
                .. Included(map).SelectMany(included => Parsed(TextOf(included), included).Entries),
            ], map.Position);
    }

    public static YamlMap Parsed(string text, string file)
    {
        var problems = new ProblemList();
        var map = YamlFile.ParseMap(text, file, problems);
        Assert.Empty(problems.Sorted());
        return map!;
    }

    public static IReadOnlyList<YamlEntry> Jobs(string file) => Parsed(file) switch
    {
        var pipeline when file == GitLab => [.. pipeline.Entries.Where(entry => !GitLabWords.Contains(entry.Key))],
        var workflow when IsWorkflow(file) => ((YamlMap)workflow.Find("jobs")!).Entries,
        _ => [],
    };

    /// <summary>A GitLab job merged with the templates that it extends; later entries win.</summary>
    public static IEnumerable<YamlMap> WithTemplates(YamlMap pipeline, string job)
    {
        var map = (YamlMap)pipeline.Find(job)!;
        return [.. Texts(map.Find("extends")).SelectMany(template => WithTemplates(pipeline, template)), map];
    }

    public static IEnumerable<string> Scripts(YamlNode node) => node switch
    {
        YamlList list => list.Items.SelectMany(Scripts),
        YamlMap map =>
            map.Entries.SelectMany(entry => entry.Key is "run" or "script" or "before_script" or "after_script"
            ? [string.Join('\n', Texts(entry.Value))]
            : Scripts(entry.Value)),
        _ => [],
    };

    public static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text),
        _ => [],
    };

    public static string? Text(this YamlNode? node, string key) => ((node as YamlMap)?.Find(key) as YamlScalar)?.Text;

    public static IReadOnlyList<YamlEntry> Entries(this YamlNode? node, string key) =>
        ((node as YamlMap)?.Find(key) as YamlMap)?.Entries ?? [];

    /// <summary>The stacks that the pipelines' file lists.</summary>
    public static IReadOnlyList<string> StacksIn(YamlMap file)
    {
        var matrix = ((YamlMap)((YamlMap)file.Find(".stacks")!).Find("parallel")!).Find("matrix") as YamlList;
        return [.. Texts(((YamlMap)Assert.Single(matrix!.Items)).Find("STACK"))];
    }

    private static IEnumerable<string> Included(YamlMap pipeline) =>
        ((pipeline.Find("include") as YamlList)?.Items ?? []).Select(item => item.Text("local")!);
}
