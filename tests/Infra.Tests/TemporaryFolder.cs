namespace Infra.Tests;

/// <summary>A separate folder for one test, deleted after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("infra-tests-").FullName;

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>The paths of all files in it, in ordinal order.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal),
    ];

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(relative))!);
        File.WriteAllText(Path(relative), text);
    }

    /// <summary>Writes an executable script.</summary>
    public void WriteScript(string relative, string text)
    {
        Write(relative, text);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(
            Path(relative), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Replaces the only occurrence of a text.</summary>
    public void Replace(string relative, string old, string @new)
    {
        var text = File.ReadAllText(Path(relative));
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(Path(relative), text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Copies the content of a folder, except one subfolder.</summary>
    public void CopyIn(string folder, string? except = null)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(folder, file);
            if (relative.Split('/')[0] != except) Write(relative, File.ReadAllText(file));
        }
    }

    /// <summary>The project of the tests' fleet: its settings and its `stacks/`.</summary>
    public static TemporaryFolder WithFleet() => WithProject(Repository.Fleet);

    /// <summary>The project of this repository, which may be any team's.</summary>
    public static TemporaryFolder WithOwnProject() => WithProject(Repository.Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static TemporaryFolder WithProject(string root)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(root, "Pulumi*.yaml"))
            folder.Write(System.IO.Path.GetFileName(file), File.ReadAllText(file));
        foreach (var file in Directory.EnumerateFiles(
            System.IO.Path.Combine(root, "stacks"), "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(root, file);
            if (!relative.Split('/').Any(part => part is "bin" or "obj"))
                folder.Write(relative, File.ReadAllText(file));
        }

        return folder;
    }
}
