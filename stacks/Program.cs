using Infra.Foundation;
using Infra.Program;
using Infra.Stacks;
using Pulumi;

return await Deployment.RunAsync(async () =>
{
    try
    {
        var run = await EnvironmentProgram.RunAsync(
            Environments.Stacks,
            Environments.Stacks.Parse(Deployment.Instance.StackName),
            ProjectFiles.OfEngine(),
            new() { ReadsControlPlane = true });
        foreach (var warning in run.Problems) Log.Warn(warning.ToString());
    }
    catch (ProblemsException e)
    {
        foreach (var problem in e.Problems.Where(problem => problem.Severity is Severity.Error))
            Log.Error(problem.ToString());
        throw new RunException("The input has problems; nothing is declared.", e);
    }
});
