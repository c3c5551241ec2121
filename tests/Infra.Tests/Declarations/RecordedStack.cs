using System.Collections.Immutable;
using Infra.Changes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.TestStacks;
using Pulumi;

namespace Infra.Tests.Declarations;

/// <summary>A stack of a project, declared with either delivery regardless of its page.</summary>
internal static class RecordedStack
{
    public static async Task<IReadOnlyList<Manifest>> OfAsync(string stack, TemporaryFolder project, bool withService)
    {
        var files = new ProjectFiles(project.Root);
        EnvironmentRun? run = null;
        var offline = new OfflineStack("infra", stack, files.StackFile(StackName.Parse(stack), new())!.Values(), []);
        var mask = new SecretMask(["name", "server"], [ClusterConfig.NoCredentials]);
        await Recording.RecordAsync(
            async () =>
                run = await EnvironmentProgram.RunAsync(Environments.Stacks, StackName.Parse(stack), files, new()),
            offline,
            mask);
        var recording = await Recording.RecordAsync(
            () => Task.FromResult(new ControlPlane("control-plane", new()
            {
                Composition = run!.Composition,
                Values = run.Values,
                Credentials = ClusterCredentials.None,
                Adopted = ImmutableSortedDictionary<ClusterName, string>.Empty,
                Namespace = "argocd",
                CatalogUrl = "https://git.example.com/catalog.git",
                ValuesService = withService
                    ? new()
                    {
                        Stack = StackName.Parse(stack),
                        Namespace = "argocd",
                        Image = "example.com/values-service:1",
                        Token = Output.CreateSecret("token"),
                    }
                    : null,
            })),
            offline,
            mask);
        return recording.Manifests;
    }
}
