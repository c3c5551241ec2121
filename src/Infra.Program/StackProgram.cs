using Infra.Foundation;
using Infra.Model.Desired;
using Pulumi;

namespace Infra.Program;

/// <summary>
/// The program that the engine starts. It declares the stack that the engine names, or logs why it does not.
/// </summary>
public static class StackProgram
{
    /// <summary>Runs the stack that the engine selected.</summary>
    /// <param name="stacks">All stacks of the program.</param>
    /// <returns>The exit code for the engine.</returns>
    public static Task<int> RunAsync(KnownStacks stacks) => Deployment.RunAsync(async () =>
    {
        try
        {
            var run = await EnvironmentProgram.RunAsync(
                stacks,
                stacks.Parse(Deployment.Instance.StackName),
                ProjectFiles.FindForEngine(),
                new() { ReadsControlPlane = true, EngineEnvironment = Environment.GetEnvironmentVariable });
            foreach (var warning in run.Problems) Log.Warn(warning.ToString());
        }
        catch (ProblemsException e)
        {
            foreach (var problem in e.Problems.Where(problem => problem.Severity is Severity.Error))
                Log.Error(problem.ToString());
            throw new RunException("The input has problems; nothing is declared.", e);
        }
    });
}
