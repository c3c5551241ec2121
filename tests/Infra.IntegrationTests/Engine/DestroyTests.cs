using System.Diagnostics;
using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.Engine;

/// <summary>The commands of "Take a stack away" in docs/operations.md.</summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class DestroyTests(ArgoHub hub)
{
    private const string Kinds = "secrets,configmaps,applicationsets,appprojects,deployments,services,serviceaccounts,"
        + "roles,rolebindings,networkpolicies,poddisruptionbudgets";

    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Destroy_fails_while_protected_and_succeeds_once_unprotected(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"destroy-{stack}");
        project.SetClusters(GuestCluster.Some(stack, 2));
        await project.UpAsync();
        var before = await project.Objects.VersionsAsync();
        var appProject =
            $"urn:pulumi:{stack}::infra::infra:index:ControlPlane$kubernetes:argoproj.io/v1alpha1:AppProject::platform";

        var refused = await project.PulumiAsync("destroy", "--yes", "--stack", stack);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(
            $"resource \"{appProject}\" cannot be deleted\n    because it is protected.",
            refused.Output,
            StringComparison.Ordinal);
        Assert.Equal(before, await project.Objects.VersionsAsync());

        var deletion = KubectlAsync(
            project, "delete", "applicationsets", "-l", $"infra.local/stack={stack}", "--cascade=orphan");
        await EngineProcesses.UntilAsync(
            async () => await project.Objects.SetsAsync() is [], () => "sets are still there");
        await deletion;
        await project.SucceedAsync(["state", "unprotect", appProject, "--yes", "--stack", stack]);
        await project.SucceedAsync(["destroy", "--stack", stack, "--refresh", "--yes"]);
        var left = await KubectlAsync(project, "get", Kinds, "-o", "name");
        Assert.DoesNotContain(left.Split('\n'), name => name is not "" && !IsOfEveryNamespace(name));
        await project.SucceedAsync(["stack", "rm", stack, "--yes", "--preserve-config"]);
    }

    private static bool IsOfEveryNamespace(string name) =>
        name is "serviceaccount/default" or "configmap/kube-root-ca.crt"
        || name.StartsWith("secret/default-token-", StringComparison.Ordinal);

    private static async Task<string> KubectlAsync(EngineProject project, params string[] args)
    {
        var kubectl = (await Assets.FindAsync()).Kubectl;
        var run = await Finished.RunAsync(new ProcessStartInfo(
            kubectl, ["--kubeconfig", project.PathOf("hub.kubeconfig"), "-n", project.Namespace, .. args]));
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }
}
