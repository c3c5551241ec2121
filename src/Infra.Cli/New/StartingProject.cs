using Infra.Foundation;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>The files of a new fleet: one stack without clusters, and a catalog with one component.</summary>
internal sealed class StartingProject
{
    private const string Mark = "stacks/SAMPLE.md";
    private const string Schema = "stacks/settings.schema.json";

    // The program itself, which is the same for every fleet.
    private static readonly string[] Kept =
        ["stacks/Program.cs", "stacks/packages.", "stacks/bin/", "stacks/obj/"];

    private const string ProjectFile = ".csproj";

    private readonly string _root;
    private readonly StackFiles _stack;

    public StartingProject(string root, StackFiles stack)
    {
        (_root, _stack) = (root, stack);
        Sample = File.Exists(Path.Combine(root, Mark)) ? [.. FleetFiles()] : [];
    }

    /// <summary>The sample's files to remove; empty if there is no sample.</summary>
    public IReadOnlyList<string> Sample { get; }

    public string Next =>
        "Next: build the program again (dotnet build src/Infra.Cli), then infra check " + _stack.Stack
        + (HasProgram ? "" : "\nThis folder has no program: put stacks/ into a clone of the infra repository.");

    private bool HasProgram =>
        Directory.Exists(Path.Combine(_root, "stacks"))
            && Directory.EnumerateFiles(Path.Combine(_root, "stacks"), $"*{ProjectFile}").Any();

    /// <summary>Adds a problem if the project already has its own fleet, which is never replaced.</summary>
    public void Check(ProblemList problems)
    {
        if (Sample is [] && FleetFiles().FirstOrDefault() is { } first)
            problems.Add(CommandProblems.FleetExists(first));
    }

    public StartingFiles Files()
    {
        var files = new StartingFiles(_root);
        var schema = OwnText.Read("project-schema.json");
        if (!File.Exists(Path.Combine(_root, "Pulumi.yaml")))
            files.Add("Pulumi.yaml", OwnText.Read("project-pulumi.yaml"));
        files.Add(ProjectFiles.CatalogFileName, OwnText.Read("project-catalog.yaml"));
        files.Add(
            $"{ProjectFiles.TemplateFolder}/networking/ingress-nginx/values.yaml.j2", OwnText.Read(
                "project-values.j2"));
        files.Add("stacks/settings.yaml", OwnText.Read("project-settings.yaml"));
        files.Add(Schema, schema);
        foreach (var (file, text) in SchemaOfEditors.All(schema)) files.Add(file, text);
        _stack.AddTo(files);
        files.Add(
            "stacks/Environments.cs",
            OwnText.Read("project-environments.txt")
                .Replace("<page>", StackPage.NameOf(_stack.Stack), StringComparison.Ordinal));
        files.Add(PipelineStacks.File, PipelineStacks.Render(_stack.Stack));
        foreach (var file in Sample) files.Replace(file);
        return files;
    }

    private IEnumerable<string> FleetFiles()
    {
        var stacks = Path.Combine(_root, "stacks");
        var inStacks = Directory.Exists(stacks)
            ? Directory.EnumerateFiles(stacks, "*", SearchOption.AllDirectories)
            : [];
        var settings = Directory.Exists(_root) ? Directory.EnumerateFiles(_root, "Pulumi.*.yaml") : [];
        return inStacks.Concat(settings)
            .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith(ProjectFile, StringComparison.Ordinal)
                && !Kept.Any(kept => file.StartsWith(kept, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }
}
