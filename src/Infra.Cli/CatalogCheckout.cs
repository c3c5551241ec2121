using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>A checkout of the service catalog that the user named.</summary>
internal static class CatalogCheckout
{
    /// <summary>The chart's files in a folder of the checkout; null if there is no such folder.</summary>
    public static ChartFiles? ReadFiles(DirectoryInfo catalog, string path)
    {
        var folder = Path.Combine(catalog.FullName, path);
        if (!Directory.Exists(folder)) return null;
        return new()
        {
            Folder = folder,
            Definition = ReadText(Path.Combine(folder, "Chart.yaml")),
            Values = ReadText(Path.Combine(folder, "values.yaml")),
        };
    }

    private static string? ReadText(string file)
    {
        if (!File.Exists(file)) return null;
        Terminal.Tell(file);
        return File.ReadAllText(file);
    }
}
