using Infra.Changes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>One run of the stacks' program against the offline recorder.</summary>
internal sealed record StackRun(StackName Stack, EnvironmentRun Environment, Recording Recording)
{
    /// <summary>What is shown of Secrets, declared or live.</summary>
    public static SecretMask Mask { get; } = new(SecretMask.ReadableKeys, [ClusterConfig.NoCredentials]);

    /// <exception cref="ProblemsException">The input has problems.</exception>
    public static async Task<StackRun> OfAsync(
        KnownStacks stacks,
        StackName stack,
        ProjectFiles files,
        RunOptions? options = null,
        CancellationToken cancellation = default)
    {
        // While the recorder starts.
        files.ReadInventoryAhead(stack);
        // What is wrong with the file is reported by the program.
        var settings = files.StackFile(stack, new()) ?? StackFile.Empty(ProjectFiles.StackFileOf(stack));
        EnvironmentRun? run = null;
        var recording = await Recording.OfAsync(
            async () => run = await EnvironmentProgram.RunAsync(
                stacks, stack, files, options ?? new(), cancellation),
            new("infra", stack.ToString(), settings.Values(), settings.SecretKeys()),
            Mask);
        return new(stack, run!, recording);
    }
}
