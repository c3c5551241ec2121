using Infra.Declarations;
using Infra.Model;
using Infra.Offline;
using Infra.Stacks;

namespace Infra.Cli;

/// <summary>One run of the stacks' program against the offline recorder.</summary>
internal sealed record StackRun(string Stack, EnvironmentRun Environment, Recording Recording)
{
    // Argo CD's fields of a Secret that say which cluster or repository it is for; the others hold the credentials.
    private static readonly SecretMask Mask = new(["name", "server", .. RepositorySecret.ReadableKeys], [ClusterConfig.NoCredentials]);

    /// <exception cref="ProblemsException">The input has problems.</exception>
    public static async Task<StackRun> OfAsync(string stack, ProjectFiles files, RunOptions? options = null)
    {
        // What is wrong with the file is reported by the program, which reads it again for its lines.
        var settings = files.StackFile(stack, new()) ?? StackFile.Empty(ProjectFiles.StackFileOf(stack));
        EnvironmentRun? run = null;
        var recording = await Recording.OfAsync(
            async () => run = await EnvironmentProgram.RunAsync(stack, files, options ?? new()),
            new("infra", stack, settings.Values(), settings.SecretKeys()),
            Mask);
        return new(stack, run!, recording);
    }
}
