using System.Diagnostics;

namespace Infra.IntegrationTests.Program;

/// <summary>The project of the tests' fleet in a separate folder; its stack dev reads live supervisors.</summary>
internal sealed class LiveProject : IDisposable
{
    /// <summary>The folder of the solution.</summary>
    public static readonly string Repository = FindRepository();

    private static readonly string Fleet = System.IO.Path.Combine(Repository, "tests", "Fleet");

    private LiveProject(string root) => Root = root;

    public string Root { get; }

    public string Recording => System.IO.Path.Combine(Root, "stacks/dev/inventory.yaml");

    /// <param name="supervisors">The items of `infra:supervisors`.</param>
    /// <param name="settings">More lines under `config`.</param>
    public static LiveProject With(string supervisors, string settings = "")
    {
        var project = new LiveProject(Directory.CreateTempSubdirectory("infra-live-").FullName);
        foreach (var file in Directory.EnumerateFiles(
            System.IO.Path.Combine(Fleet, "stacks"), "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(Fleet, file);
            if (IsShared(relative)) project.Write(relative, File.ReadAllText(file));
        }

        project.Write("Pulumi.yaml", "name: infra\nruntime: dotnet\nmain: stacks\n");
        project.Write("Pulumi.dev.yaml", $"""
            config:
              infra:inventory: live
              infra:catalogUrl: https://git.example.com/catalog.git
              infra:argocdNamespace: argocd
            {settings}
              infra:supervisors:
            {supervisors}
            """);
        return project;
    }

    public static string Supervisor(string name, string login) => $"""
          - name: {name}
            {login}
        """;

    public void Write(string relative, string text)
    {
        var path = System.IO.Path.Combine(Root, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs `infra` with the arguments and this project, as a process.</summary>
    public Task<Finished> InfraAsync(params string[] args) => Finished.RunAsync(
        new ProcessStartInfo(
            "dotnet",
            [BuiltProgram.Find("tests/Fleet/stacks", "Infra.TestStacks.dll"), .. args, "--cwd", Root]));

    public IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    // Includes catalog, settings and templates, but not the fleet's recording and clusters.
    private static bool IsShared(string relative) =>
        !relative.Split('/').Any(part => part is "bin" or "obj" or "clusters")
            && !relative.EndsWith("inventory.yaml", StringComparison.Ordinal);

    private static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(at.FullName, "Infra.sln"))) at = at.Parent!;
        return at.FullName;
    }
}

/// <summary>A process that has ended.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    public static async Task<Finished> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Remove("KUBECONFIG");
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
