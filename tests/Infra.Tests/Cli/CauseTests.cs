namespace Infra.Tests.Cli;

/// <summary>A command reports only the cause, with a cure for that cause only.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class CauseTests
{
    private const string Context = "apiVersion: v1\nkind: Config\ncontexts: [{name: other, context: {cluster: c}}]\n";

    [Theory]
    [InlineData("check", "dev")]
    [InlineData("preview", "dev")]
    [InlineData("render", "dev", "-o", "out")]
    [InlineData("graph", "dev", "-o", "out.svg")]
    [InlineData("values", "dev", "alpha")]
    [InlineData("inventory", "dev")]
    [InlineData("adopt", "dev")]
    [InlineData("join", "dev")]
    [InlineData("leave", "dev", "alpha")]
    [InlineData("catalog")]
    [InlineData("schema")]
    [InlineData("new", "cluster", "dev", "alpha")]
    [InlineData("new", "stack", "third", "--env", "third")]
    public async Task A_command_outside_a_project_says_so(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var here = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder.Root);
            await AssertSaysSo();
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
        }

        async Task AssertSaysSo()
        {
            var run = await InfraCommand.RunAsync(args);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("nor a folder above it has a Pulumi.yaml", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
        }
    }

    [Theory]
    [InlineData("check", "dve")]
    [InlineData("preview", "dve")]
    [InlineData("graph", "dve", "-o", "out.svg")]
    [InlineData("values", "dve", "alpha")]
    [InlineData("inventory", "dve")]
    [InlineData("inventory", "dve", "--inventory", "live")]
    [InlineData("adopt", "dve")]
    [InlineData("join", "dve")]
    [InlineData("leave", "dve", "alpha")]
    public async Task An_unknown_stack_is_the_only_problem(params string[] args)
    {
        using var project = TemporaryFolder.WithFleet();
        var run = await InfraCommand.RunAsync([.. args, "-C", project.Root]);
        Assert.Equal(
            "SET004  stack 'dve' has no environment in this program.\n        Did you mean 'dev'?\n"
                + "1 problem, 0 warnings\n",
            run.Output + run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("stacks/catalog.yaml")]
    [InlineData("stacks/settings.yaml")]
    [InlineData("stacks/settings.schema.json")]
    [InlineData("stacks/dev/settings.yaml")]
    [InlineData("stacks/dev/inventory.yaml")]
    [InlineData("Pulumi.dev.yaml")]
    public async Task A_folder_instead_of_a_file_is_reported_as_a_folder(string file)
    {
        using var project = TemporaryFolder.WithFleet();
        File.Delete(project.Path(file));
        Directory.CreateDirectory(project.Path(file));
        var run = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            $"FIL003  {file}: this is a folder; a file is expected.\n        Move the folder away, and put the file "
                + "there.\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("denied", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "'FILE' does not exist.", "Put the file there, or name another one")]
    [InlineData("FOLDER", "'FILE' is a folder.", "Name the kubeconfig itself")]
    [InlineData("", "it is empty.", "Write the kubeconfig again")]
    [InlineData("a: [", "it is not a kubeconfig.", "Write the kubeconfig again")]
    [InlineData(Context, "this context is not in it.", "Name one that is in it: 'other'. Or name another kubeconfig.")]
    [InlineData("kind: Config", "this context is not in it.", "Name one that is in it: it has none.")]
    public async Task A_wrong_kubeconfig_has_its_own_cure(string? text, string what, string cure)
    {
        using var project = TemporaryFolder.WithFleet();
        var file = project.Path("kubeconfig");
        if (text is "FOLDER") Directory.CreateDirectory(file);
        else if (text is not null) project.Write("kubeconfig", text);
        var before = Environment.GetEnvironmentVariable("KUBECONFIG");
        try
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", file);
            var run = await InfraCommand.RunAsync("adopt", "dev", "-C", project.Root);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("SUP022", run.Error, StringComparison.Ordinal);
            Assert.Contains(what.Replace("FILE", file, StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
            Assert.Contains(cure, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Renew the login", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", before);
        }
    }

    [Theory]
    [InlineData("recorded", "this run reads them, not the recording that the stack uses.")]
    [InlineData("live", "or set infra:inventory: recorded.")]
    public async Task A_cure_does_not_suggest_a_setting_that_is_already_set(string inventory, string cure)
    {
        using var project = TemporaryFolder.WithFleet();
        project.Replace("Pulumi.dev.yaml", "infra:inventory: recorded", $"infra:inventory: {inventory}");
        foreach (var args in (string[][])[["join", "dev"], ["inventory", "dev", "--inventory", "live"]])
        {
            var run = await InfraCommand.RunAsync([.. args, "-C", project.Root]);
            Assert.StartsWith("SET001  Pulumi.dev.yaml: 'infra:supervisors'", run.Error, StringComparison.Ordinal);
            Assert.EndsWith($"{cure}\n1 problem, 0 warnings\n", run.Error, StringComparison.Ordinal);
        }
    }
}
