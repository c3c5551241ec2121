using Infra.Foundation;
using Infra.Import;
using Infra.Tests.Cli;

namespace Infra.Tests.Import;

/// <summary>Imports and proves hand-written ApplicationSets of all nine forms.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class SetImportTests
{
    private static readonly string Old = Path.Combine(Repository.Root, "tests/Infra.Tests/Import/OldSets");

    [Fact]
    public async Task Every_ApplicationSet_shape_produces_the_same_Applications()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        var import = await ImportedProject.ImportAsync(folder);
        Assert.Empty(import.Problems);
        Assert.True(import.IsProven);
        Assert.Equal(10, import.Components.Length);
        Assert.Equal(17, import.Proof!.Applications.Length);
        Assert.Equal(
            [
                "labels of the stack, the bundle, the component, the env and the cluster",
                "project 'platform' instead of 'default'",
                "revisionHistoryLimit 10, written out",
                "the cluster's name as the destination instead of its server",
            ],
            import.Proof.Deliberate.Select(meant => meant.What));
        Assert.Equal("Proven: 17 Applications of 10 sets, the same as before.", SetImportText.Verdict(import));
    }

    [Theory]
    [InlineData("          - values.yaml\n", "", "the value file 'values.yaml', written out")]
    [InlineData("valuesRepo\n", "own\n", "the ref 'valuesRepo'")]
    [InlineData("        syncOptions: [CreateNamespace=true]\n", "", "the sync option CreateNamespace=true")]
    [InlineData("        retry: {limit: 5}\n", "", "five retries of a failed sync")]
    [InlineData("{prune: false, selfHeal: true}", "{selfHeal: true}", "'prune: false', written out")]
    public async Task A_deliberate_difference_is_listed_once(string text, string other, string listed)
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        var set = File.ReadAllText(folder.Path("sets/s1-external-dns.yaml"))
            .Replace(text, other, StringComparison.Ordinal)
            .Replace("$valuesRepo/", text == "valuesRepo\n" ? "$own/" : "$valuesRepo/", StringComparison.Ordinal);
        folder.Write("sets/s1-external-dns.yaml", set);
        var import = await ImportedProject.ImportAsync(folder);
        Assert.True(import.IsProven, string.Join('\n', import.Problems));
        Assert.Single(import.Proof!.Deliberate, meant => meant.What == listed);
    }

    [Theory]
    [InlineData(
        "values: {branch: development}", "values: {branch: wip}",
        "APS006 'spec.sources.2.targetRevision' is 'wip' now and would become 'development'")]
    [InlineData("env: staging, core", "env: live, core", "APS006 only the new set generates it")]
    [InlineData("- values.yaml\n", "- values.yaml\n          - $valuesRepo/all/values.yaml\n", "APS001 a second file")]
    [InlineData("          releaseName: external-dns\n", "", "APS004 has no helm.releaseName")]
    [InlineData("        targetRevision: main\n", "", "APS003 has no targetRevision")]
    [InlineData(", core-basic: enabled", "", "APS002 no label '<bundle>: enabled'")]
    [InlineData(", core-basic: enabled", ", ring: first", "APS001 the label 'ring' in a selector")]
    [InlineData("  template:\n", "  templatePatch: x\n  template:\n", "APS001 'spec.templatePatch'")]
    [InlineData("  - clusters:\n", "  - git:\n", "APS001 the generator key 'git'")]
    [InlineData("        namespace: external-dns\n", "        namespace: '{{name}}'\n", "APS001 a template in")]
    [InlineData("\"{{name}}-external-dns\"", "external-dns-{{name}}", "APS001 a name that is not <cluster>-<suffix>")]
    [InlineData("cluster/{{name}}/dns", "cluster/{{metadata.labels.team}}/dns", "APS001 '{{metadata.labels.team}}'")]
    [InlineData("      project: default\n", "      project: default\n      info: []\n", "APS001 'template.spec.info'")]
    public async Task A_field_that_cannot_be_imported_is_rejected_by_name(string text, string other, string said)
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        var set = File.ReadAllText(folder.Path("sets/s1-external-dns.yaml"));
        Assert.Contains(text, set, StringComparison.Ordinal);
        folder.Write("sets/s1-external-dns.yaml", set.Replace(text, other, StringComparison.Ordinal));
        var import = await ImportedProject.ImportAsync(folder);
        Assert.False(import.IsProven);
        Assert.Equal("Not proven.", SetImportText.Verdict(import));
        var (code, words) = (said.Split(' ')[0], said[(said.IndexOf(' ') + 1)..]);
        var problems = import.Problems.Where(problem => problem.Code == code).ToList();
        Assert.Contains(problems, problem => problem.What.Contains(words, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal("sets/s1-external-dns.yaml", problem.Position?.File));
        Assert.All(problems, problem => Assert.True(problem.Position?.Line > 1));
        Assert.All(import.Problems, problem => Assert.Equal(code, problem.Code));
    }

    [Fact]
    public async Task A_set_that_Argo_CD_cannot_generate_is_the_only_problem()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        folder.Replace("sets/s1-loki-go.yaml", "[missingkey=error]", "[missingkey=sometimes]");
        var import = await ImportedProject.ImportAsync(folder);
        var problem = Assert.Single(import.Problems);
        Assert.Equal("APS005", problem.Code);
        Assert.Contains("unrecognized option: missingkey=sometimes", problem.What, StringComparison.Ordinal);
        Assert.False(import.IsProven);
    }

    [Fact]
    public async Task A_set_without_a_bundle_label_gets_the_bundle_given_by_option()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        var set = File.ReadAllText(folder.Path("sets/s1-external-dns.yaml"));
        folder.Write("sets/s1-external-dns.yaml", set.Replace(", core-basic: enabled", "", StringComparison.Ordinal));
        var import = await ImportedProject.ImportAsync(folder, "core-basic");
        Assert.True(import.IsProven, string.Join('\n', import.Problems));
    }

    [Fact]
    public async Task A_second_set_with_the_same_name_is_rejected_and_other_objects_are_ignored()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        folder.Write("sets/a.yaml", "# nothing\n---\nkind: AppProject\nmetadata: {name: x}\n");
        var set = File.ReadAllText(folder.Path("sets/s9-nginx.yaml"));
        folder.Write("sets/z.yaml", "kind: ConfigMap\n---\n" + set);
        var import = await ImportedProject.ImportAsync(folder);
        var problem = Assert.Single(import.Problems);
        Assert.Equal(("APS008", new Position("sets/z.yaml", 3)), (problem.Code, problem.Position));
    }

    [Fact]
    public async Task A_second_run_proves_the_import_again_and_replaces_no_changed_file()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        Assert.True((await ImportedProject.ImportAsync(folder)).IsProven);
        Assert.True((await ImportedProject.ImportAsync(folder)).IsProven);
        folder.Write("new/stacks/catalog.yaml", "bundles: []\ncomponents: []\n");
        var refused = await ImportedProject.ImportAsync(folder);
        Assert.Equal("IMP001", Assert.Single(refused.Problems).Code);
        Assert.Empty(refused.Written);
    }

    [Fact]
    public async Task An_unknown_stack_and_a_missing_recording_are_reported()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old);
        var run = await InfraCommand.RunAsync(
            "import", "applicationsets", "sets", "--stack", "no-such-stack", "--into", "new", "-C", folder.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("infra new stack no-such-stack", run.Output, StringComparison.Ordinal);
        File.Delete(folder.Path("inventory.yaml"));
        var problem = Assert.Single((await ImportedProject.ImportAsync(folder)).Problems);
        Assert.Equal("FIL001", problem.Code);
        Assert.Contains("infra inventory carried --record", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_ApplicationSets_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        folder.CopyIn(Old, except: "sets");
        folder.Write("sets/a.yaml", "kind: ConfigMap\n");
        var import = await ImportedProject.ImportAsync(folder);
        Assert.Equal("APS007", Assert.Single(import.Problems).Code);
        Assert.Equal("Nothing was written.", SetImportText.Verdict(import));
    }
}
