using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The files that a platform team edits, in the project's folder: the one with `Pulumi.yaml`.</summary>
/// <param name="told">Is told what is read, from any thread.</param>
public sealed class ProjectFiles(string root, Action<string>? told = null)
{
    private const string ProjectFile = "Pulumi.yaml";
    public const string CatalogFileName = "stacks/catalog.yaml";
    private const string SettingsName = "stacks/settings.yaml";
    private const string SchemaName = "stacks/settings.schema.json";
    public const string TemplateFolder = "stacks/templates";

    private readonly ProjectTree _tree = new(root);
    private readonly ConcurrentDictionary<StackName, ReadOnce<Inventory>> _inventories = [];
    private readonly ConcurrentDictionary<StackName, ReadOnce<StackFile>> _stackFiles = [];

    /// <summary>The project's folder.</summary>
    public string Root => root;

    public static string InventoryOf(StackName stack) => $"stacks/{stack}/inventory.yaml";

    public static string StackFileOf(StackName stack) => $"Pulumi.{stack}.yaml";

    /// <summary>
    /// The project that the engine runs: its folder by the engine's word, else the nearest one upwards.
    /// </summary>
    public static ProjectFiles OfEngine() =>
        Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") is { Length: > 0 } root
            && File.Exists(Path.Combine(root, ProjectFile))
            ? new(root)
            : Find(Directory.GetCurrentDirectory())
                ?? Find(AppContext.BaseDirectory)
                ?? new(Directory.GetCurrentDirectory());

    /// <summary>The project that the folder is in; null when neither it nor a parent has a `Pulumi.yaml`.</summary>
    /// <param name="told">Is told what is read, from any thread.</param>
    public static ProjectFiles? Find(string folder, Action<string>? told = null)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, ProjectFile))) return new(at.FullName, told);
        }

        return null;
    }

    public Catalog? Catalog(ProblemList problems) =>
        CatalogText(problems) is { } text ? CatalogFile.Parse(text, CatalogFileName, problems) : null;

    /// <summary>The catalog as it is written; null, with a problem added, when it cannot be read.</summary>
    public string? CatalogText(ProblemList problems) =>
        Read(CatalogFileName, "Write the bundles and components of the service catalog into it.", problems);

    public bool HasInventory(StackName stack) => Exists(InventoryOf(stack));

    public Inventory? Inventory(StackName stack, ProblemList problems) => InventoryOnce(stack).Get(problems);

    /// <summary>
    /// Begins to read a stack's recorded inventory, the largest of the files, for the one who asks for it next.
    /// </summary>
    public void ReadInventoryAhead(StackName stack)
    {
        if (HasInventory(stack)) InventoryOnce(stack).Begin();
    }

    /// <summary>Writes the recorded inventory of a stack: all of it or, when that fails, nothing.</summary>
    /// <exception cref="IOException">The file cannot or may not be written.</exception>
    public void WriteInventory(StackName stack, string text)
    {
        var file = Path.Combine(root, InventoryOf(stack));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Write(file, text);
        _inventories.TryRemove(stack, out _);
    }

    /// <summary>
    /// The stack's settings file, empty where there is none: the engine can have its configuration from elsewhere.
    /// Null, with the problems added, when the file cannot be used.
    /// </summary>
    public StackFile? StackFile(StackName stack, ProblemList problems) =>
        _stackFiles.GetOrAdd(stack, _ => new(found => ReadStackFile(StackFileOf(stack), found))).Get(problems);

    /// <summary>
    /// The layers of settings that there are, and the schema; a schema must be there as soon as a layer is.
    /// </summary>
    /// <param name="main">The stack that this one is a part of: the layer of the environment is that one's.</param>
    public SettingsFiles SettingsFiles(StackName stack, ProblemList problems, StackName? main = null)
    {
        var clusters = ClusterFiles(stack, problems);
        var environment = EnvironmentOf(main ?? stack);
        var hasLayers = clusters.Count > 0 || Exists(SettingsName) || Exists(environment);
        var ofLayers = problems.Scope();
        UnreadFiles.Report(_tree, [SettingsName, environment], ClusterFolderOf(stack), problems);
        if (EnvironmentOf(stack) is var own && own != environment && Exists(own))
            problems.Add(UnreadFileProblems.UnreadSettings(own, environment, Exists(environment)));
        return new()
        {
            Defaults = Layer(SettingsName, ofLayers),
            Environment = Layer(environment, ofLayers),
            LacksLayer = ofLayers.HasErrors,
            Clusters = [.. clusters.Select(cluster => cluster.File).OfType<ClusterFile>()],
            BrokenClusters = [.. clusters.Where(cluster => cluster.File is null).Select(cluster => cluster.Name)],
            Schema = hasLayers && Schema(problems) is { } text
                ? SettingsSchema.Parse(text, SchemaName, problems)
                : null,
        };
    }

    /// <summary>
    /// The schemas for editors: those of the catalog and of a stack's settings, and those of layers, which follow from
    /// the project's schema of settings.
    /// </summary>
    public IReadOnlyList<(string File, string Text)> EditorSchemas(ProblemList problems) =>
        Schema(problems) is { } schema && SettingsSchema.Parse(schema, SchemaName, problems) is not null
            ? SchemaOfEditors.All(schema)
            : [];

    /// <summary>The templates of values, with the environment variables that the stack allows.</summary>
    public ValuesTemplates Templates(Catalog catalog, StackRules rules, ProblemList problems) =>
        ValuesTemplates.Compile(
            catalog,
            name => Template(name, problems),
            _tree.FilesUnder(TemplateFolder),
            AllowedVariables(rules),
            problems);

    private ReadOnce<Inventory> InventoryOnce(StackName stack) =>
        _inventories.GetOrAdd(stack, _ => new(problems => ReadInventory(InventoryOf(stack), problems)));

    private Inventory? ReadInventory(string file, ProblemList problems) =>
        Read(file, "Record the stack's clusters into it.", problems) is { } text
            ? RecordedInventory.Parse(text, file, problems)
            : null;

    private StackFile? ReadStackFile(string file, ProblemList problems)
    {
        if (!Exists(file)) return Infra.Program.StackFile.Empty(file);
        return Read(file, "", problems) is { } text ? Infra.Program.StackFile.Parse(text, file, problems) : null;
    }

    private string? Schema(ProblemList problems) =>
        Read(SchemaName, "Describe the settings in it: without a schema nothing is checked.", problems);

    private string? Template(string name, ProblemList problems) =>
        Exists($"{TemplateFolder}/{name}") ? Read($"{TemplateFolder}/{name}", "", problems) : null;

    private static ImmutableDictionary<string, string> AllowedVariables(StackRules rules) =>
        rules.TemplateVariables
            .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)))
            .Where(variable => variable.Value is not null)
            .ToImmutableDictionary(variable => variable.Key, variable => variable.Value!);

    private List<(string Name, ClusterFile? File)> ClusterFiles(StackName stack, ProblemList problems) =>
    [
        .. _tree.FilesIn(ClusterFolderOf(stack))
            .Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)
            .Select(cluster => (cluster, ClusterFile(cluster, $"{ClusterFolderOf(stack)}/{cluster}.yaml", problems))),
    ];

    private static string EnvironmentOf(StackName stack) => $"stacks/{stack}/settings.yaml";

    private static string ClusterFolderOf(StackName stack) => $"stacks/{stack}/clusters";

    private ClusterFile? ClusterFile(string cluster, string file, ProblemList problems) =>
        Read(file, "", problems) is { } text
            ? Infra.Model.Values.ClusterFile.Parse(cluster, text, file, problems)
            : null;

    private SettingsLayer Layer(string file, ProblemList problems)
    {
        if (!Exists(file) || Read(file, "", problems) is not { } text) return SettingsLayer.Empty;
        return YamlFile.ParseOptionalMap(text, file, problems, YamlReading.Unambiguous) is { } map
            ? SettingsLayer.From(map, problems) ?? SettingsLayer.Empty
            : SettingsLayer.Empty;
    }

    /// <summary>Says what is about to be read, where somebody listens.</summary>
    internal void Tell(string what) => told?.Invoke(what);

    private bool Exists(string file) => _tree.Has(file);

    private string? Read(string file, string cureIfMissing, ProblemList problems)
    {
        Tell(file);
        return TextFile.Read(Path.Combine(root, file), file, cureIfMissing, problems);
    }
}
