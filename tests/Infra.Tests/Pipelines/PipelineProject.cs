using System.Diagnostics;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.TestStacks;

namespace Infra.Tests.Pipelines;

/// <summary>
/// A repository with a project of the program's first stack, with a live inventory and no login for the supervisor. Its
/// catalog has only what the stack's rules name, so it fits the rules of any fleet.
/// </summary>
internal sealed class PipelineProject : IDisposable
{
    private const string Catalog = "stacks/catalog.yaml";

    // The rules of the program's stacks need no project.
    private static readonly StackRules Rules = Environments.All[0];

    private readonly TemporaryFolder _folder = new();

    private PipelineProject()
    {
    }

    public static string Stack => Rules.Stack.ToString();

    /// <summary>The checkout of the change.</summary>
    public string Root => _folder.Path("repository");

    /// <summary>A folder beside the checkout, like a runner's.</summary>
    public string Temporary => _folder.Path("runner");

    /// <summary>The commit of the target branch.</summary>
    public string Base { get; private set; } = "";

    /// <param name="before">How the target branch differs from a valid project.</param>
    /// <param name="after">How the pull request changes a valid project.</param>
    public static PipelineProject Create(Action<PipelineProject>? before = null, Action<PipelineProject>? after = null)
    {
        var project = new PipelineProject();
        Directory.CreateDirectory(project.Temporary);
        project.Git("init", "--quiet", "--initial-branch=main", project.Root);
        project.Sound();
        before?.Invoke(project);
        project.Base = project.Commit("before");
        project.Sound();
        after?.Invoke(project);
        project.Commit("after");
        return project;
    }

    /// <summary>Writes a script into the runner's folder.</summary>
    public string Script(string name, string text)
    {
        _folder.WriteScript($"runner/{name}", text);
        return _folder.Path($"runner/{name}");
    }

    public string Path(string file) => System.IO.Path.Combine(Root, file);

    public void Write(string file, string text) => _folder.Write($"repository/{file}", text);

    public void Append(string file, string text) => File.AppendAllText(Path(file), text);

    /// <summary>Adds a component to the first bundle of the catalog.</summary>
    public void AddComponent(string name) =>
        Append(Catalog, $"- {{name: {name}, bundle: first, chart: some/{name}, since: v1.0}}\n");

    public void RemoveStack()
    {
        File.Delete(Path($"Pulumi.{Stack}.yaml"));
        Directory.Delete(Path($"stacks/{Stack}"), recursive: true);
    }

    public string Git(params string[] args)
    {
        string[] identity = ["-c", "user.name=Someone", "-c", "user.email=someone@example.com"];
        using var git = Process.Start(new ProcessStartInfo("git", [.. identity, .. args])
        {
            WorkingDirectory = Directory.Exists(Root) ? Root : _folder.Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output.Trim();
    }

    public void Dispose() => _folder.Dispose();

    private void Sound()
    {
        Write("Pulumi.yaml", "name: infra\nruntime: dotnet\nmain: stacks\n");
        Write($"Pulumi.{Stack}.yaml", """
            config:
              infra:inventory: live
              infra:catalogUrl: https://git.example.com/platform/service-catalog.git
              infra:valuesServiceImage: registry.example.com/infra-values-service:1
              infra:supervisors:
              - name: sv-01
                server: https://sv-01.example:6443
                token: {env: SV_01_TOKEN}
              - name: sv-02
                kubeconfig: {env: SV_02_KUBECONFIG}
                context: sv-02

            """);
        Write($"stacks/{Stack}/inventory.yaml", "supervisors:\n- name: sv-01\n  clusters: []\n");
        var bundles = Rules.RequiredBundles.Select(bundle => bundle.ToString()).Prepend("first").Distinct();
        var components = Rules.WithheldComponents.Concat(Rules.ComponentRevisions.Keys)
            .Select(component => component.ToString())
            .Prepend("some-component")
            .Distinct();
        Write(
            Catalog,
            $"bundles:\n{string.Concat(bundles.Select(bundle => $"- {{name: {bundle}, description: A bundle.}}\n"))}"
                + "components:\n");
        foreach (var component in components) AddComponent(component);
        Write("stacks/pipeline.yml", $"""
            .stacks:
              parallel:
                matrix:
                - STACK: [{Stack}]

            update-{Stack}:
              extends: .update
              variables:
                STACK: {Stack}

            """);
        _folder.WriteScript("repository/.ci/preview", Pipeline.TextOf(".ci/preview"));
    }

    private string Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return Git("rev-parse", "HEAD");
    }
}
