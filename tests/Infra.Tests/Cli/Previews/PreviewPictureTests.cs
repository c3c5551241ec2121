namespace Infra.Tests.Cli.Previews;

/// <summary>The picture in README.md: the output of `infra preview` for two small edits of the sample.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class PreviewPictureTests
{
    private const int Columns = 100, ObjectsShown = 7;

    // ACCEPT=1 in the environment rewrites the picture.
    [SampleFact]
    public async Task The_picture_of_a_preview_matches_the_terminal_output()
    {
        using var project = TemporaryFolder.WithOwnProject();
        await RunAsync(project, "render", "dev", "--out", project.Path("out/dev"));
        Edit(
            project, "stacks/dev/inventory.yaml", "storage-basic: enabled", "storage-basic: disabled", "tide-data-dev");
        Edit(project, "stacks/settings.yaml", "smtp.corp.local:25", "smtp.corp.local:587");
        var preview = await RunAsync(
            project, "preview", "dev", "--against", project.Path("out/dev"), "--color", "always");
        var picture = TerminalPicture.Render(
            "infra preview",
            Columns,
            (
                "git diff -U0 | grep '^[-+] '",
                "\x1b[91m-        storage-basic: enabled\x1b[0m\n\x1b[92m+        storage-basic: disabled\x1b[0m\n"
                    + "\x1b[91m-    smarthost: smtp.corp.local:25\x1b[0m\n"
                    + "\x1b[92m+    smarthost: smtp.corp.local:587\x1b[0m\n"),
            ("infra preview dev --against out/dev", Shortened(preview)));
        var file = Path.Combine(Repository.Root, "docs", "images", "preview.svg");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(file, picture);
        Assert.Equal(File.ReadAllText(file), picture);
    }

    private static async Task<string> RunAsync(TemporaryFolder project, params string[] args)
    {
        var run = await InfraCommand.RunOnOwnStacksAsync(Columns, [.. args, "-C", project.Root]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    // Replaces the first occurrence in the file, or the first one after the given name.
    private static void Edit(TemporaryFolder project, string file, string old, string @new, string after = "")
    {
        var text = File.ReadAllText(project.Path(file));
        var at = text.IndexOf(old, text.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{old}'");
        project.Write(file, text[..at] + @new + text[(at + old.Length)..]);
    }

    // Keeps the summary, the first objects and the last line; an ellipsis stands for the rest.
    private static string Shortened(string output)
    {
        var lines = output.TrimEnd('\n').Split('\n');
        var objects = Array.IndexOf(lines, "Secret");
        return string.Join('\n', [.. lines[..(objects + ObjectsShown)], "  …", "", lines[^1], ""]);
    }
}
