namespace Infra.Tests.Changes.Generators;

/// <summary>A test over a folder of recorded ApplicationSets; skipped without the folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AppSetsFactAttribute : FactAttribute
{
    public AppSetsFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(RecordedAnswersTests.Variable) is null)
            Skip = $"{RecordedAnswersTests.Variable} does not name a folder of recorded ApplicationSets.";
    }
}
