using System.Runtime.CompilerServices;

namespace Infra.Tests;

/// <summary>Locations of the sources: tests read documents and write accepted cases back.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", ".."));

    /// <summary>The project of the tests' fleet.</summary>
    public static string Fleet { get; } = Path.Combine(Root, "tests", "Fleet");

    public static string Cases { get; } = Path.Combine(ThisFolder(), "Cases");

    /// <summary>Our own C# files; those of cases are input.</summary>
    public static IEnumerable<string> Sources() =>
        from folder in (string[])["src", "stacks", "tests", "bench"]
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal)
            && !file.Contains("/bin/", StringComparison.Ordinal)
            && !file.StartsWith(Cases, StringComparison.Ordinal)
        select file;

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
