namespace StandIns.Tests.Vectors;

/// <summary>
/// Records the vectors again with the official Node SDK. RECORD_WITH names the folder with its node_modules, RECORD the
/// cases. Without RECORD_WITH nothing is recorded.
/// </summary>
public sealed class RecordingTests
{
    [RecordingFact]
    public async Task The_vectors_are_recorded_again()
    {
        var packages = Path.GetFullPath(RecordingFactAttribute.Packages!);
        var cases = Environment.GetEnvironmentVariable("RECORD")?.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            ?? [];
        foreach (var program in Directory.GetFiles(Path.Combine(Folder(), "programs"), "*.js")
            .Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(program);
            if (cases is not [] && !cases.Contains(name)) continue;
            await File.WriteAllTextAsync(
                Path.Combine(Folder(), name + ".json"),
                await new Recorder(packages).RecordAsync(Path.GetFullPath(program)));
        }
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;

    private sealed class RecordingFactAttribute : FactAttribute
    {
        public RecordingFactAttribute() =>
            Skip = Packages is null
                ? "RECORD_WITH names no folder with the official Node SDK; nothing is recorded."
                : null;

        public static string? Packages => Environment.GetEnvironmentVariable("RECORD_WITH");
    }
}
