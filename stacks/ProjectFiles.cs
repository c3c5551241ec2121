using System.Text;
using Infra.Model;

namespace Infra.Stacks;

/// <summary>The files that a platform team edits, in the project's folder: the one with `Pulumi.yaml`.</summary>
public sealed class ProjectFiles(string root)
{
    private const string ProjectFile = "Pulumi.yaml";
    private const string CatalogFileName = "stacks/catalog.yaml";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string InventoryOf(string stack) => $"stacks/{stack}/inventory.yaml";

    public static string SettingsOf(string stack) => $"Pulumi.{stack}.yaml";

    /// <summary>The project that the engine runs: its folder by the engine's word, else the nearest one upwards.</summary>
    public static ProjectFiles OfEngine() =>
        Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") is { Length: > 0 } root && File.Exists(Path.Combine(root, ProjectFile))
            ? new(root)
            : Find(Directory.GetCurrentDirectory()) ?? Find(AppContext.BaseDirectory) ?? new(Directory.GetCurrentDirectory());

    /// <summary>The project that the folder is in; null when neither it nor a parent has a `Pulumi.yaml`.</summary>
    public static ProjectFiles? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, ProjectFile))) return new(at.FullName);
        }

        return null;
    }

    public Catalog? Catalog(ProblemList problems) =>
        Read(CatalogFileName, "Write the bundles and components of the service catalog into it.", problems) is { } text
            ? CatalogFile.Parse(text, CatalogFileName, problems)
            : null;

    public Inventory? Inventory(string stack, ProblemList problems) =>
        Read(InventoryOf(stack), "Record the stack's clusters into it.", problems) is { } text
            ? RecordedInventory.Parse(text, InventoryOf(stack), problems)
            : null;

    /// <summary>
    /// The stack's settings file, empty where there is none: the engine can have its configuration from elsewhere. Null,
    /// with the problems added, when the file cannot be used.
    /// </summary>
    public StackFile? Settings(string stack, ProblemList problems)
    {
        var file = SettingsOf(stack);
        if (!File.Exists(Path.Combine(root, file))) return StackFile.Empty(file);
        return Read(file, "", problems) is { } text ? StackFile.Parse(text, file, problems) : null;
    }

    private string? Read(string file, string cureIfMissing, ProblemList problems)
    {
        var path = Path.Combine(root, file);
        try
        {
            return File.ReadAllText(path, StrictUtf8);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(Problem.MissingFile(file, cureIfMissing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            problems.Add(Problem.UnreadableFile(file, e.Message.Replace(path, file, StringComparison.Ordinal)));
        }

        return null;
    }
}
