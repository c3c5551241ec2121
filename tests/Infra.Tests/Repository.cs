using System.Runtime.CompilerServices;

namespace Infra.Tests;

/// <summary>Where the sources lie: tests read the real stacks and write the accepted cases back.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", ".."));

    public static string Cases { get; } = Path.Combine(ThisFolder(), "Cases");

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
