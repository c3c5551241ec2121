using Infra.Model;
using Infra.Stacks;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    try
    {
        var run = EnvironmentProgram.Run(Deployment.Instance.StackName, ProjectFiles.OfEngine());
        foreach (var warning in run.Warnings) Log.Warn(warning.ToString());
    }
    catch (ProblemsException e)
    {
        foreach (var problem in e.Problems.Where(problem => problem.Severity is Severity.Error)) Log.Error(problem.ToString());
        throw new RunException("The input has problems; nothing is declared.", e);
    }
});
