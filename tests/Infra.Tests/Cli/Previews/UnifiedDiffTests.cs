using System.Diagnostics;
using Infra.Cli;

namespace Infra.Tests.Cli;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_change_of_indentation_is_a_change() =>
        Assert.Equal(
            ["@@ -1,2 +1,2 @@", " a:", "-  b: 1", "+    b: 1"],
            UnifiedDiff.Between("a:\n  b: 1\n", "a:\n    b: 1\n"));

    [Fact]
    public void A_change_of_case_is_a_change() =>
        Assert.Equal(["@@ -1,1 +1,1 @@", "-a: True", "+a: true"], UnifiedDiff.Between("a: True\n", "a: true\n"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Git_applies_a_diff_and_produces_the_new_text(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var before = Lines(random, random.Next(1, 60));
            var after = Changed(before, random);
            if (before.SequenceEqual(after)) continue;
            var file = folder.Path("file");
            await File.WriteAllTextAsync(file, Text(before));
            string[] diff = ["--- a/file", "+++ b/file", .. UnifiedDiff.Between(Text(before), Text(after))];
            await ApplyAsync(folder.Root, Text(diff));
            Assert.Equal(Text(after), await File.ReadAllTextAsync(file));
        }
    }

    private static string[] Lines(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new string(' ', random.Next(3)) + random.Next(5))];

    private static string[] Changed(string[] lines, Random random)
    {
        var changed = lines.ToList();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(changed.Count);
            if (random.Next(2) == 0 && changed.Count > 1) changed.RemoveAt(at);
            else changed.Insert(at, $"new {random.Next(5)}");
        }

        return [.. changed];
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static async Task ApplyAsync(string folder, string diff)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "-"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        await git.StandardInput.WriteAsync(diff);
        git.StandardInput.Close();
        Assert.Equal("", await git.StandardError.ReadToEndAsync());
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }
}
