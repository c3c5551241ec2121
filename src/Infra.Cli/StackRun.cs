using Infra.Changes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>One run of the stacks' program with the offline recorder.</summary>
internal sealed record StackRun(StackName Stack, EnvironmentRun Environment, Recording Recording)
{
    /// <summary>Decides which values of Secrets are shown, both declared and live.</summary>
    public static SecretMask Mask { get; } = new(SecretMask.ReadableKeys, [ClusterConfig.NoCredentials]);

    /// <summary>Runs the program.</summary>
    /// <exception cref="ProblemsException">The input has errors.</exception>
    public static async Task<StackRun> OfAsync(
        KnownStacks stacks,
        StackName stack,
        ProjectFiles files,
        RunOptions? options = null,
        CancellationToken cancellation = default)
    {
        // Reads in parallel while the recorder starts.
        files.ReadInventoryAhead(stack);
        // The program itself reports problems with this file.
        var settings = files.StackFile(stack, new()) ?? StackFile.Empty(ProjectFiles.StackFilePath(stack));
        EnvironmentRun? run = null;
        var recording = await Recording.RecordAsync(
            async () => run = await EnvironmentProgram.RunAsync(
                stacks, stack, files, options ?? new(), cancellation),
            new("infra", stack.ToString(), settings.Values(), settings.SecretKeys()),
            Mask);
        return new(stack, run!, recording);
    }
}
