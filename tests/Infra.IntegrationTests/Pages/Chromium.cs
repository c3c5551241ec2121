using System.Diagnostics;
using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.Pages;

/// <summary>A real browser without a window: shows a page after its script ran.</summary>
internal static class Chromium
{
    private const string Name = "chromium";

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(File.Exists);

    /// <summary>Why there is none, as the reason of a skipped test.</summary>
    public static string? Absence { get; } =
        Program is null ? $"{Name} is not on the PATH: install it, in Debian by apt-get install {Name}" : null;

    /// <summary>
    /// The page's elements after its script ran. What the script or the page's policy reports is an error.
    /// </summary>
    /// <param name="file">The page.</param>
    /// <param name="fragment">With its `#`; empty for none.</param>
    public static async Task<string> OpenAsync(string file, string fragment)
    {
        var profile = Directory.CreateTempSubdirectory("infra-chromium-").FullName;
        try
        {
            var run = await Finished.RunAsync(new ProcessStartInfo(
                Program!,
                [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0",
                    $"--user-data-dir={profile}", "--window-size=1280,900", "--dump-dom",
                    new Uri(file).AbsoluteUri + fragment,
                ]));
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.DoesNotContain(":CONSOLE", run.Error, StringComparison.Ordinal);
            return run.Output;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}

/// <summary>A test in a real browser; skipped, with the cure shown, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Absence;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, with data.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Absence;
}
