using System.Diagnostics;
using System.Text;

namespace Infra.Tests.OwnFleet;

/// <summary>
/// A new repository with the current files of this one, including untracked ones that git does not ignore.
/// </summary>
internal sealed class Clone : IDisposable
{
    // A user has none of these: the first would build clones of the clone, and the others come from this test run.
    private static readonly string[] NotSet =
        ["INFRA_CLONES", "KUBEBUILDER_ASSETS", "KUBECONFIG", "MSBUILD_EXE_PATH", "MSBuildSDKsPath"];

    private readonly TemporaryFolder _folder = new();

    private Clone()
    {
    }

    public string Root => _folder.Root;

    public static async Task<Clone> CreateAsync()
    {
        var clone = new Clone();
        var listed = await RunAsync(
            Repository.Root, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z");
        foreach (var file in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var from = System.IO.Path.Combine(Repository.Root, file);
            if (!File.Exists(from)) continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(clone.Path(file))!);
            File.Copy(from, clone.Path(file));
        }

        await clone.BashAsync(
            "git init -q && git add -A && git -c user.name=Test -c user.email=test@example.org commit -q -m Start");
        return clone;
    }

    public string Path(string relative) => _folder.Path(relative);

    /// <summary>Copies the files of a folder over the clone.</summary>
    public void CopyIn(string folder) => _folder.CopyIn(folder);

    /// <summary>Runs a script in the clone's folder.</summary>
    public Task<Finished> BashAsync(string script) => RunAsync(Root, "bash", "-c", script);

    public void Dispose() => _folder.Dispose();

    private static async Task<Finished> RunAsync(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in NotSet) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        var error = process.StandardError.ReadToEndAsync();
        output.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToString(), await error);
    }
}

/// <summary>A program that has ended.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error);
