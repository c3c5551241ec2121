using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The files of a project that a platform team edits. The project's folder contains `Pulumi.yaml`.</summary>
/// <param name="root">The project's folder.</param>
/// <param name="told">Called with each file before it is read, from any thread; null for nobody.</param>
public sealed class ProjectFiles(string root, Action<string>? told = null)
{
    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>The service catalog, relative to the project's folder.</summary>
    public const string CatalogFileName = "stacks/catalog.yaml";
    private const string SettingsName = "stacks/settings.yaml";
    private const string SchemaName = "stacks/settings.schema.json";

    /// <summary>The folder of the values templates, relative to the project's folder.</summary>
    public const string TemplateFolder = "stacks/templates";

    private readonly ProjectTree _tree = new(root);
    private readonly ConcurrentDictionary<StackName, ReadOnce<Inventory>> _inventories = [];
    private readonly ConcurrentDictionary<StackName, ReadOnce<StackFile>> _stackFiles = [];

    /// <summary>The project's folder.</summary>
    public string Root => root;

    /// <summary>The path of a stack's recorded inventory, relative to the project's folder.</summary>
    public static string InventoryPath(StackName stack) => $"stacks/{stack}/inventory.yaml";

    /// <summary>The path of a stack's settings file, relative to the project's folder.</summary>
    public static string StackFilePath(StackName stack) => $"Pulumi.{stack}.yaml";

    /// <summary>
    /// The project that the engine runs: the folder that the engine names, or the nearest project upwards.
    /// </summary>
    public static ProjectFiles FindForEngine() =>
        Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") is { Length: > 0 } root
            && File.Exists(Path.Combine(root, ProjectFile))
            ? new(root)
            : Find(Directory.GetCurrentDirectory())
                ?? Find(AppContext.BaseDirectory)
                ?? new(Directory.GetCurrentDirectory());

    /// <summary>
    /// Finds the project that contains the folder; null if neither the folder nor any parent has a `Pulumi.yaml`.
    /// </summary>
    /// <param name="folder">Where to start.</param>
    /// <param name="told">Called with each file before it is read, from any thread; null for nobody.</param>
    public static ProjectFiles? Find(string folder, Action<string>? told = null)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, ProjectFile))) return new(at.FullName, told);
        }

        return null;
    }

    /// <summary>The parsed catalog; null if it is missing or invalid, with problems added.</summary>
    public Catalog? Catalog(ProblemList problems) =>
        CatalogText(problems) is { } text ? CatalogFile.Parse(text, CatalogFileName, problems) : null;

    /// <summary>The catalog's text; null if it cannot be read, with a problem added.</summary>
    public string? CatalogText(ProblemList problems) =>
        Read(CatalogFileName, "Write the bundles and components of the service catalog into it.", problems);

    /// <summary>True if the stack has a recorded inventory.</summary>
    public bool HasInventory(StackName stack) => Exists(InventoryPath(stack));

    /// <summary>
    /// The recorded inventory, read once; null if it is missing or invalid, with problems added on every call.
    /// </summary>
    public Inventory? Inventory(StackName stack, ProblemList problems) => InventoryOnce(stack).Get(problems);

    /// <summary>
    /// Starts reading a stack's recorded inventory, the largest file, in the background. Does nothing if there is none.
    /// </summary>
    public void ReadInventoryAhead(StackName stack)
    {
        if (HasInventory(stack)) InventoryOnce(stack).Begin();
    }

    /// <summary>Writes a stack's recorded inventory, either completely or not at all.</summary>
    /// <exception cref="IOException">The file cannot or may not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be created.</exception>
    public void WriteInventory(StackName stack, string text)
    {
        var file = Path.Combine(root, InventoryPath(stack));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Write(file, text);
        _inventories.TryRemove(stack, out _);
    }

    /// <summary>
    /// The stack's settings file, read once. It is empty if the file does not exist, because the engine can get its
    /// configuration elsewhere. Null if the file is invalid, with problems added.
    /// </summary>
    public StackFile? StackFile(StackName stack, ProblemList problems) =>
        _stackFiles.GetOrAdd(stack, _ => new(found => ReadStackFile(StackFilePath(stack), found))).Get(problems);

    /// <summary>
    /// Reads the existing layers of settings and their schema. A project with layers must have a schema; problems are
    /// added for whatever is missing or invalid.
    /// </summary>
    /// <param name="stack">The stack whose clusters count.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="main">The main stack if this stack is a part; the environment's layer belongs to it.</param>
    public SettingsFiles SettingsFiles(StackName stack, ProblemList problems, StackName? main = null)
    {
        var clusters = ClusterFiles(stack, problems);
        var environment = EnvironmentOf(main ?? stack);
        var hasLayers = clusters.Count > 0 || Exists(SettingsName) || Exists(environment);
        var ofLayers = problems.Scope();
        MisnamedFiles.Report(_tree, [SettingsName, environment], ClusterFolderOf(stack), problems);
        if (EnvironmentOf(stack) is var own && own != environment && Exists(own))
            problems.Add(MisnamedFileProblems.UnreadSettings(own, environment, Exists(environment)));
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
    /// The schemas for editors, as file and text: of the catalog, of a stack's settings, and of the layers, derived
    /// from the project's settings schema. Empty if that schema is missing or invalid, with problems added.
    /// </summary>
    public IReadOnlyList<(string File, string Text)> EditorSchemas(ProblemList problems) =>
        Schema(problems) is { } schema && SettingsSchema.Parse(schema, SchemaName, problems) is not null
            ? SchemaOfEditors.All(schema)
            : [];

    /// <summary>
    /// Compiles the values templates with the environment variables that the stack allows. Problems are added for
    /// invalid templates.
    /// </summary>
    public ValuesTemplates Templates(Catalog catalog, StackRules rules, ProblemList problems) =>
        ValuesTemplates.Compile(
            catalog,
            name => Template(name, problems),
            _tree.FilesUnder(TemplateFolder),
            AllowedVariables(rules),
            problems);

    private ReadOnce<Inventory> InventoryOnce(StackName stack) =>
        _inventories.GetOrAdd(stack, _ => new(problems => ReadInventory(InventoryPath(stack), problems)));

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

    /// <summary>Reports the file that is read next.</summary>
    internal void Tell(string what) => told?.Invoke(what);

    private bool Exists(string file) => _tree.Has(file);

    private string? Read(string file, string cureIfMissing, ProblemList problems)
    {
        Tell(file);
        return TextFile.Read(Path.Combine(root, file), file, cureIfMissing, problems);
    }
}
